// A package of RPM where rpm-maven-plugin leaves its own; without rpmbuild the build is tried without it.
def top = new File(basedir, "target/rpm/food")
top.mkdirs()
new File(top, "food.spec").text = '''Name: food
Version: 1
Release: 1
Summary: a small daemon
License: Apache-2.0
BuildArch: noarch

%description
A small daemon.

%install
mkdir -p %{buildroot}/etc/rc.d/init.d
cp ''' + new File(basedir, "src/deb/init.d/food") + ''' %{buildroot}/etc/rc.d/init.d/food

%files
%attr(0755,root,root) /etc/rc.d/init.d/food

%preun
if [ "$1" = 0 ]; then
  kill $(pidof /usr/sbin/food)
fi
'''
try {
  def build = ["rpmbuild", "--quiet", "--define", "_topdir " + top, "-bb", "food.spec"].execute(null, top)
  build.waitForProcessOutput(System.out, System.err)
  assert build.exitValue() == 0
} catch (IOException missing) {
  assert !Boolean.getBoolean("initscript.requireSystem") : "rpmbuild is not installed"
  println "rpmbuild is not installed: no rpm package is looked into"
}

// The start of a package.
new File(basedir, "broken.deb").bytes = "!<arch>\ndebian-binary   1762000000  0     0     100644  4         `\n2.0\n".bytes
return true
