package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The helper functions that a fix has put into a script, between two marker comments. They are not
 * the script's own text: facts do not look inside.
 *
 * @param range the whole lines from the opening to the closing marker, line ends included; null if
 *     the script has none
 * @param version what the opening marker says; 0 if there is no block
 */
public record HelperBlock(@Nullable TextRange range, int version) {
  /** The name of the helper that takes pidof's place. */
  public static final String EXE_FORM = "initscript_pidof";

  /** The name of the helper that asks about the process in a pidfile. */
  public static final String PIDFILE_FORM = "initscript_pidfile";

  private static final Pattern OPENING = Pattern.compile("# initscript: helpers (\\d{1,6}) \\{");
  private static final String CLOSING = "# initscript: helpers }";

  /** The opening marker, without a line end. */
  public static String opening(int version) {
    return "# initscript: helpers " + version + " {";
  }

  /** The closing marker, without a line end. */
  public static String closing() {
    return CLOSING;
  }

  /** Finds the block of a script. */
  public static HelperBlock in(SyntaxTree tree) {
    SourceText source = tree.source();
    int start = -1;
    int version = 0;
    for (TextRange comment : tree.comments()) {
      String text = source.text(comment).stripTrailing();
      Matcher opening = OPENING.matcher(text);
      if (start < 0 && opening.matches()) {
        start = comment.start();
        version = Integer.parseInt(opening.group(1));
      } else if (start >= 0 && text.equals(CLOSING)) {
        int end = comment.end();
        while (end < source.length() && source.byteAt(end - 1) != '\n') {
          end++;
        }
        return new HelperBlock(new TextRange(start, end), version);
      }
    }
    return new HelperBlock(null, 0);
  }

  /** Whether the script has a block. */
  public boolean isPresent() {
    return range != null;
  }

  /** Whether there is a block, of a version before that one. */
  public boolean isOlderThan(int other) {
    return isPresent() && version < other;
  }

  public boolean contains(TextRange other) {
    return range != null && range.contains(other);
  }
}
