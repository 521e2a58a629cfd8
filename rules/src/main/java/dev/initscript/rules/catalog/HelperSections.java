package dev.initscript.rules.catalog;

import dev.initscript.rules.Helper;
import dev.initscript.rules.HelperLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The helper functions, read from a text that is divided by lines {@code #: version 1}, {@code #:
 * shared} and {@code #: NAME} for each {@link Helper}.
 */
final class HelperSections implements HelperLibrary {
  private static final String SHARED = "shared";

  private final int version;
  private final Map<String, String> sections = new HashMap<>();

  HelperSections(String text) {
    int number = 0;
    String section = null;
    var lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("#: version ")) {
        number = Integer.parseInt(line.substring("#: version ".length()));
      } else if (line.startsWith("#: ")) {
        put(section, lines);
        section = line.substring("#: ".length());
      } else if (section != null) {
        lines.append(line).append('\n');
      }
    }
    put(section, lines);
    version = number;
    for (Helper helper : Helper.values()) {
      if (number == 0 || !section(helper.name()).contains(helper.function() + "()")) {
        throw new IllegalArgumentException("no version, or no text of " + helper.function());
      }
    }
  }

  private void put(@Nullable String section, StringBuilder lines) {
    if (section != null) {
      sections.put(section, lines.toString().strip() + "\n");
    }
    lines.setLength(0);
  }

  private String section(String name) {
    return sections.getOrDefault(name, "");
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public String functions(Set<Helper> helpers) {
    var text = new StringBuilder(section(SHARED));
    for (Helper helper : Helper.values()) {
      if (helpers.contains(helper)) {
        text.append('\n').append(section(helper.name()));
      }
    }
    return text.toString();
  }
}
