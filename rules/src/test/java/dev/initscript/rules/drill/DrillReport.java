package dev.initscript.rules.drill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a drill printed.
 *
 * @param values its lines {@code NAME=VALUE}; several lines of one name are one value of several
 *     lines
 * @param text everything, with standard error, for a person
 */
record DrillReport(Map<String, String> values, String text) {
  private static final String NAME = "name.";
  private static final Pattern PID = Pattern.compile("\\b\\d+\\b");

  static DrillReport of(String output, String errors) {
    Map<String, String> values =
        output
            .lines()
            .map(line -> line.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], joining("\n"))));
    return new DrillReport(values, output + errors);
  }

  /** The value of a name that the drill must have printed. */
  String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new AssertionError("the drill did not say " + name + ":\n" + text);
    }
    return value;
  }

  /** The value of a name, or another if the drill has not printed it. */
  String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  boolean says(String name) {
    return values.containsKey(name);
  }

  /**
   * The same with names in the place of numbers of processes, as lines {@code name.12=mine} say.
   */
  DrillReport named() {
    Map<String, String> named = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (!key.startsWith(NAME)) {
            named.put(key, PID.matcher(value).replaceAll(pid -> nameOf(pid.group())));
          }
        });
    return new DrillReport(Map.copyOf(named), text);
  }

  private String nameOf(String pid) {
    return value(NAME + pid, pid).replaceFirst("(?s)\n.*", "");
  }

  /** This, and what another run of the same drill has said. */
  DrillReport and(DrillReport more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more.values);
    return new DrillReport(Map.copyOf(all), text + more.text);
  }
}
