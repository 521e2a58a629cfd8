def log = new File(basedir, "build.log").text
def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/initscript/report.json"))

// In the lifecycle, alone and with two threads, each script with its own module only; the first is
// named by the run for all modules in the same way.
for (name in ["top": 3, "server": 2, "client": 2, "inner": 2]) {
  assert (log =~ /(?m)^\[WARNING\] init\.d\/${name.key}:6:5: /).count == name.value
}

// A file named on the command line is meant once, and counts from where Maven was started.
assert log.count("server/named:6:5: ") == 1
assert log.count("initscript.files is looked at with the first project of this build only.") == 3
assert log.count("[INFO] 1 script: ") == 9
assert !log.contains("thread-safe")

// Named on the command line, the goal runs once, for all modules.
assert log.count("[INFO] 4 scripts: ") == 1
assert report.scripts*.path == [
  "client/init.d/client", "client/inner/init.d/inner", "init.d/top", "server/init.d/server"]
