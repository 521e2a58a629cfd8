package dev.initscript.shell.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of known disagreements: a resource, so that it can be read without reading Java. */
final class Quirks {
  /** Stands for the line that dash names for an error that it and the parser both find. */
  static final String DASH_LINE = "dash-line";

  private static final String FILE = "/dev/initscript/fixtures/shell/quirks.txt";
  private static final Pattern HEADER = Pattern.compile("\\[([a-z -]+)] (.+)");
  private static final List<Quirk> ALL = readAll();

  private Quirks() {}

  static List<Quirk> all() {
    return ALL;
  }

  /** Whether the list says that the shell (or its line) disagrees on the case. */
  static boolean isListed(ShellCase shellCase, String who) {
    return ALL.stream()
        .anyMatch(quirk -> quirk.who().contains(who) && quirk.cases().contains(shellCase.name()));
  }

  private static List<Quirk> readAll() {
    var quirks = new ArrayList<Quirk>();
    for (String line : readFile().split("\n", -1)) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        quirks.add(
            new Quirk(header.group(2), Set.of(header.group(1).split(" ", -1)), new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        quirks.get(quirks.size() - 1).cases().add(line);
      }
    }
    return List.copyOf(quirks);
  }

  private static String readFile() {
    try (InputStream in = Objects.requireNonNull(Quirks.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
