import java.nio.file.Files
import java.nio.file.StandardCopyOption

// The sample stands where users look for it; this is a copy, so that the fix does not change it.
def sample = basedir.toPath().resolve("../../../../fixtures/sample-package").normalize()
Files.walk(sample).withCloseable { paths ->
  paths.filter { !it.startsWith(sample.resolve("target")) }.forEach { from ->
    def to = basedir.toPath().resolve(sample.relativize(from).toString())
    if (Files.isDirectory(from)) {
      Files.createDirectories(to)
    } else {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES)
    }
  }
}
return true
