import java.nio.file.Files
import java.nio.file.Path

def scripts = basedir.toPath().resolve("scripts")
def before = basedir.toPath().resolve("before")
def text = { Path file -> new String(Files.readAllBytes(file), "ISO-8859-1") }
def lines = { Path file -> text(file).split("(?<=\n)") as List }

Files.list(before).withCloseable { it.toList() }.each { Path original ->
  def fixed = scripts.resolve(original.fileName.toString())
  assert text(fixed).contains("initscript_pidfile") : fixed
  assert Files.getPosixFilePermissions(fixed) == Files.getPosixFilePermissions(original)

  // All lines but the one with the defect are there, byte for byte and in order.
  def left = lines(fixed).iterator()
  lines(original).findAll { !it.contains("pidof \$DAEMON") }.each { line ->
    def found = false
    while (!found && left.hasNext()) {
      found = left.next() == line
    }
    assert found : "${original.fileName}: ${line}"
  }
  assert !left.hasNext() : "nothing is added at the end of ${original.fileName}"

  // One kind of line end.
  def text1 = text(fixed)
  assert text(original).contains("\r\n") ? text1.count("\r\n") == text1.count("\n") : !text1.contains("\r")
}

assert Files.readSymbolicLink(scripts.resolve("a-link")) == Path.of("latin1")
assert Files.list(scripts).withCloseable { it.count() } == 6
assert new File(basedir, "build.log").text.contains("Fixed 5 findings in 5 scripts; left: 0 errors")
