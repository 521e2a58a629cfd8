package dev.initscript.bench.grammar;

import dev.initscript.bench.ReadableFiles;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects scripts of the machine into a corpus: those that say {@code sh} in their first line and
 * that every parser at hand accepts, so that none of them stops early. A script that lies in
 * several places counts once.
 */
final class CorpusSearch {
  private static final Pattern SHEBANG =
      Pattern.compile("#! ?(/usr)?/bin/(env )?(da)?sh(\\s.*)?", Pattern.DOTALL);

  /** Longer files are generated ones. */
  private static final int MAX_SIZE = 200_000;

  private static final List<String> PLACES =
      List.of(
          "/etc/init.d", "/etc/rc.d/init.d", "/var/lib/dpkg/info", "/usr/bin", "/usr/sbin", "/etc");

  private final Path scripts;
  private final List<Peer> peers;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private int rejected;
  private int count;

  /** What one place gave. */
  record Place(int files, long bytes) {}

  CorpusSearch(Path directory, List<Peer> peers) throws IOException {
    this.scripts = Corpus.scriptsIn(directory);
    this.peers = peers;
  }

  /**
   * @param packages a directory with scripts of downloaded packages; it may be missing
   */
  void run(Path packages) throws IOException {
    try (Stream<Path> old = Files.list(scripts)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (String place : PLACES) {
      search(place, Path.of(place));
    }
    search("downloaded Debian packages", packages);
  }

  Map<String, Place> places() {
    return places;
  }

  /** How many scripts were left out because a parser does not accept them. */
  int rejected() {
    return rejected;
  }

  private void search(String name, Path directory) throws IOException {
    int filesBefore = count;
    long bytes = 0;
    for (Path file : ReadableFiles.under(directory)) {
      bytes += addIfAccepted(file);
    }
    if (count > filesBefore) {
      places.put(name, new Place(count - filesBefore, bytes));
    }
  }

  private long addIfAccepted(Path file) throws IOException {
    if (!isScript(file)) {
      return 0;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!seen.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
      return 0;
    }
    if (bytes[bytes.length - 1] != '\n') {
      bytes = Arrays.copyOf(bytes, bytes.length + 1);
      bytes[bytes.length - 1] = '\n';
    }
    Path copy = scripts.resolve("%05d.sh".formatted(count));
    Files.write(copy, bytes);
    if (!isAccepted(bytes, copy)) {
      Files.delete(copy);
      rejected++;
      return 0;
    }
    count++;
    return bytes.length;
  }

  private static boolean isScript(Path file) throws IOException {
    long size = Files.size(file);
    if (size < 10 || size > MAX_SIZE) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(80), StandardCharsets.ISO_8859_1);
      return SHEBANG.matcher(head.lines().findFirst().orElse("")).matches();
    }
  }

  private boolean isAccepted(byte[] bytes, Path copy) {
    return ShellParser.parse(SourceText.of(bytes), Dialect.POSIX).errors().isEmpty()
        && peers.stream().allMatch(peer -> peer.accepts(copy));
  }
}
