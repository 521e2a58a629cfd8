package dev.initscript.maven;

import dev.initscript.rules.baseline.Baseline;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The base directory of the goals' tests: emptied before each, filled by it. */
final class HarnessProject {
  /** Relative, because the value of an annotation cannot be a temporary directory. */
  static final String DIRECTORY = "target/harness";

  /** Membership of the pidfile's process in pidof's list: one finding, one safe fix. */
  static final String DEFECT =
      """
      #!/bin/sh
      DAEMON=/usr/sbin/food
      PIDFILE=/run/food.pid
      case "$1" in
      stop)
      \tif pidof $DAEMON | tr ' ' '\\n' | grep -w $(cat $PIDFILE); then
      \t\tkill $(cat $PIDFILE)
      \tfi
      \t;;
      esac
      """;

  static final String CLEAN = "#!/bin/sh\necho hello\n";
  static final String BROKEN = "#!/bin/sh\nif true; then\n\techo hello\n";

  private final Path base = Path.of(DIRECTORY).toAbsolutePath();

  HarnessProject() {
    try {
      empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void empty() throws IOException {
    if (Files.exists(base)) {
      try (var files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(base);
  }

  HarnessProject with(String name, String text) throws IOException {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  HarnessProject with(String name, byte[] bytes) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Path path(String name) {
    return base.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** Every file, relative to the base directory. */
  List<String> files() throws IOException {
    try (var files = Files.walk(base)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> base.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** A baseline that accepts what is found in a script. */
  static String accepted(String name, String script) {
    ScriptReport report =
        new Analyzer(RuleCatalog.all(), Configuration.standard())
            .analyze(name, SourceText.ofUtf8(script));
    return Baseline.empty().with(name, report).text();
  }
}
