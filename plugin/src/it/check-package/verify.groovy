def log = new File(basedir, "build.log").text
def deb = "target/food_1_all.deb!"
def rpm = "target/rpm/food/RPMS/noarch/food-1-1.noarch.rpm!"
def hasRpm = new File(basedir, "target/rpm/food/RPMS").directory

// What only the package shows, what is wrong in its scripts, and both once.
assert log =~ /(?m)^\[WARNING\] \Q${deb}\E\/etc\/init.d\/food:1:1: warning init-script-not-executable: /
assert log =~ /(?m)^\[WARNING\] \Q${deb}\E\/etc\/init.d\/food:1:1: warning init-script-no-conffile: /
assert log =~ /(?m)^\[WARNING\] \Q${deb}\E\/etc\/init.d\/food:6:5: (warning|error) full-path-pidof: /
assert log =~ /(?m)^\[WARNING\] \Q${deb}\E\/DEBIAN\/postinst:4:2: warning service-started-by-path: /
if (hasRpm) {
  assert log =~ /(?m)^\[WARNING\] \Q${rpm}\E\/etc\/rc.d\/init.d\/food:6:5: /
  assert log =~ /(?m)^\[(WARNING|ERROR)\] \Q${rpm}\E\/%preun:2:10: /
  assert log =~ /(?m)^\[INFO\] 2 packages, 4 scripts: /
} else {
  assert log =~ /(?m)^\[INFO\] 1 package, 2 scripts: /
}

// In every format, by names that are no files.
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, "target/initscript/package-report.sarif"))
def uris = sarif.runs[0].artifacts*.location.uri
assert uris.contains("target/food_1_all.deb%21/etc/init.d/food")
assert uris.every { new URI(it).path.contains("!/") }
assert !hasRpm || uris.any { it.endsWith("%21/%25preun") }
for (name in ["package-report.json", "package-checkstyle.xml", "package-junit.xml"]) {
  assert new File(basedir, "target/initscript/" + name).text.contains(deb + "/DEBIAN/postinst")
}
assert log =~ /(?m)^::warning file=\Qtarget\/food_1_all.deb!\E\/DEBIAN\/postinst,line=4,/

// Skipped, and a package that is not whole.
assert log.contains("[INFO] Skipped.")
assert log.contains("broken.deb cannot be looked into: it has no control.tar; build it again, or leave it out.")
assert log.contains("[INFO] 1 package, 2 scripts: ")
assert !log.contains("\tat dev.initscript")
