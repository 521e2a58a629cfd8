def log = new File(basedir, "build.log").text

assert log.contains("food:6:5: ")
assert log =~ /To apply the safe fixes: mvn dev\.initscript:initscript-maven-plugin:[^ :]+:fix -Dinitscript\.files=food/
assert new File(basedir, "target/initscript/report.json").text.contains('"path" : "food"')
assert new File(basedir, "target/initscript/initscript.patch").text.startsWith("--- a/food\n")
assert new File(basedir, "food").text.contains("if pidof \$DAEMON")
assert log.contains("No init script found in ")
assert log.contains("initscript.failOn")

// A literal ${project.basedir} is a known accident of goals without a POM.
assert basedir.list().every { !it.contains('$') }
