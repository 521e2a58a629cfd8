import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def log = new File(basedir, "build.log").text
def script = new File(basedir, "src/deb/init.d/daytimed")

// What a person sees first: place, rule, code frame with the range underlined, fix, page, command.
assert log =~ /src\/deb\/init\.d\/daytimed:\d+:\d+: (error|warning) full-path-pidof: /
assert log =~ /(?m)^ +22 \|         pidof [$]DAEMON \| tr /
assert log =~ /(?m)^ +\|  +\^{5,}$/
assert log.contains("safe fix: ")
assert log.contains("see https://initscript.dev/rules/full-path-pidof.html")
assert log =~ /1 safe fix, 0 unsafe fixes withheld\R\[ERROR\] To apply the safe fixes: mvn initscript:fix/

// One fix, then none; then the check lets the package be built.
assert log.count("Fixed 1 finding in 1 script; left: 0 errors, 0 warnings, 0 notes") == 1
assert log.count("Fixed 0 findings in 0 scripts") == 1
assert script.text.contains('\tinitscript_pidfile "$PIDFILE" "$DAEMON" >/dev/null\n')
assert !(script.text =~ /(?m)^\s*pidof [$]DAEMON/)
assert PosixFilePermissions.toString(Files.getPosixFilePermissions(script.toPath())) == "rwxr-xr-x"
for (shell in [["dash", "-n"], ["bash", "-n"], ["busybox", "sh", "-n"]]) {
  try {
    assert (shell + [script.path]).execute().waitFor() == 0
  } catch (IOException missing) {
    println shell[0] + " is not installed"
  }
}

assert new File(basedir, "target/daytimed_1.0_all.deb").file

// The report is of the failing check, before the fix.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/initscript/report.json"))
assert report.tool.name == "initscript"
assert report.scripts*.path == [
  "src/deb/control/postinst", "src/deb/control/postrm", "src/deb/control/prerm",
  "src/deb/init.d/daytimed"]
assert report.scripts*.status.every { it == "checked" }
assert report.scripts[3].findings.size() == 1
assert report.summary.safeFixes == 1

// What the README shows is what was printed; Maven 3.10 calls its own last line an error.
def readme = new File(basedir, "../../../../README.md").getText("UTF-8")
for (part in ["check", "fix"]) {
  def shown = (readme =~ /(?s)<!-- ${part} -->\n```\n(.*?)\n```/)[0][1]
  for (line in shown.readLines().findAll { it.trim() != "..." }) {
    assert log.contains(line) || (line == "[INFO] BUILD FAILURE" && log.contains("[ERROR] BUILD FAILURE")) :
      "not printed by ${part}: ${line}"
  }
}
