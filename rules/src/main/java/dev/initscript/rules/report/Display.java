package dev.initscript.rules.report;

/** Text on a terminal: how wide it is, and nothing in it that a terminal would obey. */
final class Display {
  private static final int TAB = 8;
  private static final String DOTS = "...";

  private Display() {}

  /**
   * The text with tabs as blanks and with control characters, and those that change the direction
   * of writing, spelt out.
   */
  static String printable(String text) {
    return printable(text, 0);
  }

  /** As {@link #printable(String)}, for text that starts {@code column} cells from the left. */
  static String printable(String text, int column) {
    if (isPlain(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        int blanks = TAB - at % TAB;
        out.append(" ".repeat(blanks));
        at += blanks;
      } else {
        String shown = shown(c);
        out.append(shown);
        at += width(shown);
      }
    }
    return out.toString();
  }

  /** Whether every character is a printable one of ASCII, each of one cell. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String shown(int c) {
    if (c < ' ' || c == 0x7f) {
      return "^" + (char) (c ^ 0x40);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR -> spelt(c);
      case Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED -> spelt(c);
      default -> Character.toString(c);
    };
  }

  private static String spelt(int c) {
    return "<U+%04X>".formatted(c);
  }

  /** The number of cells that printable text takes. */
  static int width(String printable) {
    int cells = 0;
    for (int i = 0; i < printable.length(); i = printable.offsetByCodePoints(i, 1)) {
      cells += width(printable.codePointAt(i));
    }
    return cells;
  }

  /** The start of printable text, shortened to about {@code cells} cells. */
  static String head(String printable, int cells) {
    int used = 0;
    for (int i = 0; i < printable.length(); i = printable.offsetByCodePoints(i, 1)) {
      used += width(printable.codePointAt(i));
      if (used > cells) {
        return printable.substring(0, i) + DOTS;
      }
    }
    return printable;
  }

  /** The end of printable text, shortened to about {@code cells} cells. */
  static String tail(String printable, int cells) {
    int used = 0;
    for (int i = printable.length(); i > 0; i = printable.offsetByCodePoints(i, -1)) {
      used += width(printable.codePointBefore(i));
      if (used > cells) {
        return DOTS + printable.substring(i);
      }
    }
    return printable;
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The blocks of Unicode's East Asian Width W and F, taken whole. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
