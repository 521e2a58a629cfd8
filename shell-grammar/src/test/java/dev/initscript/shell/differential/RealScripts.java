package dev.initscript.shell.differential;

import dev.initscript.fixtures.DebianScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The init scripts and maintainer scripts that this machine has. */
public final class RealScripts {
  private static final Pattern MAINTAINER_SCRIPT =
      Pattern.compile(".*\\.(preinst|postinst|prerm|postrm|config)");

  private RealScripts() {}

  /** Those that are installed: {@code /etc/init.d}, and dpkg's copies of maintainer scripts. */
  public static List<RealScript> installed() {
    Stream<Path> initScripts = files(Path.of("/etc/init.d"));
    Stream<Path> maintainerScripts =
        files(Path.of("/var/lib/dpkg/info"))
            .filter(path -> MAINTAINER_SCRIPT.matcher(path.toString()).matches());
    return Stream.concat(initScripts, maintainerScripts)
        .flatMap(path -> RealScript.read(path).stream())
        .toList();
  }

  /** Those that {@code fixtures/download-debian-scripts} has fetched. */
  public static List<RealScript> downloaded() {
    return DebianScripts.files().stream().flatMap(path -> RealScript.read(path).stream()).toList();
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.find(folder, 1, (path, unused) -> Files.isRegularFile(path))) {
      return found.filter(Files::isReadable).sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + folder, e);
    }
  }
}
