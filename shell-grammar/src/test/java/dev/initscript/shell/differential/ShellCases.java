package dev.initscript.shell.differential;

import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The cases among the fixtures: every file of their folder. */
public final class ShellCases {
  private static final String FOLDER = "/dev/initscript/fixtures/shell/cases";
  private static final String EXTENSION = ".cases";

  /** The section whose cases bash reads with extended globs on. */
  private static final String EXTENDED_GLOBS = "bash-extglob";

  private static final List<ShellCase> ALL = readAll();

  private ShellCases() {}

  static List<ShellCase> all() {
    return ALL;
  }

  /** The scripts of all cases, for tests that only need scripts. */
  public static List<SourceText> scripts() {
    return ALL.stream().map(ShellCase::script).toList();
  }

  static boolean needsExtendedGlobs(ShellCase shellCase) {
    return shellCase.section().equals(EXTENDED_GLOBS);
  }

  private static List<ShellCase> readAll() {
    try {
      URL url =
          Objects.requireNonNull(
              ShellCases.class.getResource(FOLDER), "the fixtures are not on the class path");
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return readFolder(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return readFolder(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ShellCase> readFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    var cases = new ArrayList<ShellCase>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!name.endsWith(EXTENSION)) {
        throw new IllegalStateException("a stray file among the cases: " + name);
      }
      String section = name.substring(0, name.length() - EXTENSION.length());
      cases.addAll(ShellCaseReader.read(section, Files.readString(file)));
    }
    return List.copyOf(cases);
  }
}
