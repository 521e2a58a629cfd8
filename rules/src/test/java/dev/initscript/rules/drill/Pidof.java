package dev.initscript.rules.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that stand where scripts look for pidof. */
enum Pidof {
  DEBIAN("Debian's", Path.of("/bin/pidof"), "sysvinit-utils"),
  BUSYBOX("busybox", Path.of("/bin/busybox"), "busybox"),
  SYSVINIT("sysvinit 3.14", downloaded("sysvinit"), null),
  PROCPS("procps 4", downloaded("procps"), null),
  TOYBOX("toybox", Path.of("/bin/toybox"), "toybox");

  private final String title;
  private final Path path;
  private final @Nullable String debianPackage;

  Pidof(String title, Path path, @Nullable String debianPackage) {
    this.title = title;
    this.path = path;
    this.debianPackage = debianPackage;
  }

  /** The program, if this machine has it; {@code fixtures/setup} brings it. */
  Optional<Path> program() {
    try {
      return Files.isExecutable(path) ? Optional.of(path.toRealPath()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isThere() {
    return program().isPresent();
  }

  /** Package and version. */
  String version() {
    try {
      return debianPackage == null
          ? Files.readString(path.resolveSibling("version")).strip()
          : DebianPackages.version(debianPackage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path downloaded(String name) {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path there =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    String folder =
        System.getProperty("initscript.pidofs", there.resolve("initscript/pidofs").toString());
    return Path.of(folder, name, "pidof");
  }

  @Override
  public String toString() {
    return title;
  }
}
