def log = new File(basedir, "build.log").text

assert log.contains("1 finding accepted in " + new File(basedir, "initscript-baseline.txt"))
assert log.count("0 errors, 0 warnings, 0 notes, 1 suppressed;") == 2
assert new File(basedir, "client/target/initscript/report.sarif").text.contains('"kind" : "external"')

// Fixed, it is reported until it is taken out.
assert log.contains("Fixed 1 finding in 1 script")
assert log =~ /initscript-baseline\.txt accepts what no longer occurs; initscript:baseline takes it out:\R +client\/init\.d\/food full-path-pidof/
assert log.contains("0 findings accepted in ")
assert new File(basedir, "initscript-baseline.txt").readLines().every { it.startsWith("#") }
