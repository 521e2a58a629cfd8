def log = new File(basedir, "build.log").text

assert log.count("[INFO] Skipped.") == 3
assert log.count("1 safe fix, 0 unsafe fixes withheld") == 4 // twice by the last run
assert new File(basedir, "src/deb/init.d/food").text.contains("if pidof \$DAEMON")

// Of the last run, which has read a script.
def loaded = new File(basedir, "classes.log").text
assert loaded.contains("dev.initscript.rules.report.TextReport ")
assert !loaded.contains("com.fasterxml.jackson.")
assert !(loaded =~ /dev\.initscript\.rules\.(baseline\.Fingerprints|report\.(Sarif|Json|Xml|Checkstyle|Junit|Github))/)
