package dev.initscript.rules.report;

import dev.initscript.rules.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * The lines above a patch that say what it is for, as Debian's patch tagging guidelines want them
 * (DEP-3): <code>Description</code>, <code>Origin</code>, <code>Bug-Debian</code>, <code>Forwarded
 * </code> and <code>Last-Update</code>.
 */
public final class Dep3Header {
  private Dep3Header() {}

  /**
   * The header, with the empty line that ends it.
   *
   * @param rules whose fixes are in the patch; if none, it only renews helper functions
   * @param day when it was made
   */
  public static String of(List<Rule> rules, LocalDate day) {
    var header = new StringBuilder();
    header.append("Description: ").append(title(rules)).append('\n');
    for (Rule rule : rules) {
      header.append(' ').append(rule.id()).append(": ").append(rule.title()).append(".\n");
    }
    String page =
        rules.size() == 1 ? Words.page(rules.get(0).id()).toString() : "https://initscript.dev";
    header.append("Origin: other, ").append(page).append('\n');
    for (Rule rule : rules) {
      rule.debianBug()
          .ifPresent(
              bug ->
                  header.append("Bug-Debian: https://bugs.debian.org/").append(bug).append('\n'));
    }
    header.append("Forwarded: no\nLast-Update: ").append(day).append("\n\n");
    return header.toString();
  }

  private static String title(List<Rule> rules) {
    return switch (rules.size()) {
      case 0 -> "Renew the helper functions of init scripts";
      case 1 -> "Fix init scripts: " + rules.get(0).id();
      default -> "Fix how init scripts ask for their processes";
    };
  }
}
