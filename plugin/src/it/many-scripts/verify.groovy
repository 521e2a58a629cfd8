def log = new File(basedir, "build.log").text
assert log.count("250 of 250 scripts are new or changed; another JVM checks them.") == 1
assert !log.contains("There is no other JVM")
assert log.contains("init.d/s250:2:1: ")
assert log.contains("250 scripts: 0 errors, 1 warning")
assert new File(basedir, "target/initscript/check.cache").size() > 10_000
