package dev.initscript.bench.rules;

import dev.initscript.bench.ReadableFiles;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The init scripts and maintainer scripts of this machine and of downloaded packages. */
public final class RealScripts {
  private RealScripts() {}

  /**
   * All that a check would read; of copies the first.
   *
   * @param packages a directory with scripts of downloaded packages; it may be missing
   */
  public static List<Path> find(Path packages) throws IOException {
    Set<String> seen = new HashSet<>();
    List<Path> scripts = new ArrayList<>();
    for (Path place : List.of(packages, Path.of("/etc/init.d"), Path.of("/var/lib/dpkg/info"))) {
      for (Path file : ReadableFiles.under(place)) {
        byte[] bytes = Files.readAllBytes(file);
        // Without a first line that says so, dpkg's lists of files could be scripts, too.
        if (bytes.length > 1
            && bytes[0] == '#'
            && bytes[1] == '!'
            && ScriptKind.of(SourceText.of(bytes)) instanceof ScriptKind.Shell
            && seen.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
          scripts.add(file);
        }
      }
    }
    return scripts;
  }

  /** Fills a directory with so many files: the scripts, and if they are too few, copies of them. */
  static List<Path> copy(List<Path> scripts, int count, Path directory) throws IOException {
    List<Path> copies = new ArrayList<>();
    Files.createDirectories(directory);
    for (Path old : ReadableFiles.under(directory)) {
      Files.delete(old);
    }
    for (int i = 0; i < count; i++) {
      Path script = scripts.get(i % scripts.size());
      // What a script is for shows in the end of its name.
      String name = "%05d.%s".formatted(i, script.getFileName());
      copies.add(Files.copy(script, directory.resolve(name)));
    }
    return copies;
  }
}
