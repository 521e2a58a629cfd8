package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a build replaces before the script is installed: {@code @sbindir@}.
 *
 * <p>What it will be is not known, except that the directories of the GNU coding standards are
 * absolute paths.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Za-z_][A-Za-z0-9_.-]*)@");
  private static final Pattern DIRECTORY = Pattern.compile("[a-z]+dir|prefix|exec_prefix");

  private Placeholders() {}

  /** The value of literal text. */
  static Value read(String text) {
    if (text.indexOf('@') < 0) {
      return Value.exact(text);
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    Shape shape = Shape.EMPTY;
    int end = 0;
    while (matcher.find()) {
      shape = shape.concat(Shape.exact(text.substring(end, matcher.start())));
      boolean directory = DIRECTORY.matcher(matcher.group(1)).matches();
      shape = shape.concat(Shape.between(directory ? "/" : "", ""));
      end = matcher.end();
    }
    return Value.of(shape.concat(Shape.exact(text.substring(end))));
  }
}
