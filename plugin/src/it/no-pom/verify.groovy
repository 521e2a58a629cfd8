def log = new File(basedir, "build.log").text

assert log.contains("food:6:5: ")
assert log =~ /To apply the safe fixes: mvn dev\.initscript:initscript-maven-plugin:[^ :]+:fix -Dinitscript\.files=food/
assert new File(basedir, "target/initscript/report.json").text.contains('"path" : "food"')
assert new groovy.json.JsonSlurper().parse(new File(basedir, "target/initscript/report.sarif")).version == "2.1.0"
assert new groovy.xml.XmlSlurper().parse(new File(basedir, "target/initscript/checkstyle.xml")).file.error.@line == "6"
assert new groovy.xml.XmlSlurper().parse(new File(basedir, "target/initscript/junit.xml")).@failures == "1"
// GitHub looks for its commands at the start of a line.
assert log =~ /(?m)^::warning file=food,line=6,endLine=6,col=5,endColumn=\d+,title=full-path-pidof::pidof /
assert new File(basedir, "target/initscript/initscript.patch").text.contains("\n\n--- a/food\n")
assert new File(basedir, "food").text.contains("if pidof \$DAEMON")
assert log.contains("No init script found in ")
assert log.contains("initscript.failOn")

// A literal ${project.basedir} is a known accident of goals without a POM.
assert basedir.list().every { !it.contains('$') }
