import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

// Written here, because no repository keeps modes, and some change line ends.
def defect = '''#!/bin/sh
DAEMON=/usr/sbin/food
PIDFILE=/run/food.pid
# l\u00e4uft \u00ff \u0080
case "$1" in
stop)
\tif pidof $DAEMON | tr ' ' '\\n' | grep -qw $(cat $PIDFILE); then
\t\tkill $(cat $PIDFILE)
\tfi
\t;;
esac
# the end'''
def scripts = Files.createDirectories(basedir.toPath().resolve("scripts"))
def before = Files.createDirectories(basedir.toPath().resolve("before"))
def script = { String name, String text, String encoding, String mode ->
  for (directory in [scripts, before]) {
    def file = Files.write(directory.resolve(name), text.getBytes(encoding))
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode))
  }
}
script("latin1", defect + "\n", "ISO-8859-1", "rwxr-xr-x")
script("utf8", defect + "\n", "UTF-8", "rw-r--r--")
script("crlf", defect.replace("\n", "\r\n") + "\r\n", "UTF-8", "rwx------")
script("no-newline", defect, "UTF-8", "rwxrwxr--")
script("crlf-latin1-no-newline", defect.replace("\n", "\r\n"), "ISO-8859-1", "rwxr-x--x")
Files.createSymbolicLink(scripts.resolve("a-link"), Path.of("latin1"))
return true
