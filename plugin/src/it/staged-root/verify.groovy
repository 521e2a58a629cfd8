def log = new File(basedir, "build.log").text

// Only the second check knew the root.
assert log.count("full-path-pidof") >= 1
assert log.contains("init.d/food:7:2: ")
assert log.contains("x_running \$DAEMON asks pidof for /usr/sbin/food (/usr/lib/x/functions, line 2).")
assert log.contains("initscript.root is \"nowhere\"; it must be the directory")
