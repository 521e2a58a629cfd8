def log = new File(basedir, "build.log").text
def (modules, missing, all) = log.split("Scanning for projects").drop(1)

// In the lifecycle a module's own file counts instead of the root's, which counts for the others.
assert modules.contains("No init script found in " + new File(basedir, "server"))
assert modules.contains("[WARNING] init.d/client:6:5: warning full-path-pidof: ")
assert missing =~ /initscript\.policy: \S*no-such\.yaml cannot be read \(no such file\)\./

assert all.contains("[INFO] client/init.d/client:6:5: note full-path-pidof: ")
assert all.contains("[INFO] 1 script: ")
assert all.contains("[WARNING] " + new File(basedir, "client/initscript.yaml") + " counts when the goal runs for its module alone;")
