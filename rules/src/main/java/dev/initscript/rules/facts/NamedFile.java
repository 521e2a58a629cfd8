package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pidfile or a program, where the script names it together with the other.
 *
 * @param written its name as it is written there
 * @param value what the name can be there
 * @param use the command
 */
public record NamedFile(String written, Value value, CommandUse use) {
  /** A name that means the same wherever it is written again: no argument, no command. */
  private static final Pattern PORTABLE =
      Pattern.compile("\"?(?:[A-Za-z0-9_.,:@/-]|\\$[A-Za-z_]\\w*|\\$\\{[A-Za-z_]\\w*})+\"?");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");

  /** Whether what is written means the same file on every way to that command. */
  public boolean meansTheSameAt(CommandUse other) {
    List<String> names = variables();
    return PORTABLE.matcher(written).matches()
        && other.evaluations().stream().allMatch(way -> isKnownOn(way, names));
  }

  /** Whether what is written means the same file on that way. */
  public boolean meansTheSameOn(Evaluation way) {
    return PORTABLE.matcher(written).matches() && isKnownOn(way, variables());
  }

  private boolean isKnownOn(Evaluation way, List<String> names) {
    return use.evaluations().stream()
        .anyMatch(
            mine ->
                names.stream()
                    .allMatch(name -> mine.variable(name).hasSameOrigins(way.variable(name))));
  }

  private List<String> variables() {
    return variablesIn(written);
  }

  /** The variables in a word. */
  static List<String> variablesIn(String written) {
    return VARIABLE.matcher(written).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The name as one argument. */
  public String argument() {
    return written.contains("$") && !written.startsWith("\"") ? '"' + written + '"' : written;
  }

  /** Whether the name is certainly an absolute path, and not empty. */
  public boolean isCertain() {
    return value.shapes().stream().allMatch(Shape::isAbsolutePath);
  }

  /**
   * Of a pidfile: whether it is certainly not the file that the Linux Standard Base's functions
   * read when they are told no other: {@code /var/run/BASENAME.pid}.
   */
  public boolean isOtherThanDefaultOf(Value program) {
    return isCertain()
        && program.shapes().stream().allMatch(Shape::isExact)
        && program.shapes().stream().map(Strings::baseName).noneMatch(this::mayBeDefaultOf);
  }

  private boolean mayBeDefaultOf(Shape base) {
    return value.shapes().stream()
        .anyMatch(
            shape ->
                shape.isCompatible(Shape.exact("/var/run/" + base.prefix() + ".pid"))
                    || shape.isCompatible(Shape.exact("/run/" + base.prefix() + ".pid")));
  }

  /** Spelled without what does not change which file is meant. */
  static String normal(String word) {
    return word.replace("\"", "").replace("${", "$").replace("}", "");
  }
}
