package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code WORD}: pieces with no blank between them.
 *
 * @param parts in order; none for the empty value of an assignment or an expansion's empty argument
 */
public record Word(SourceText source, int start, int end, List<WordPart> parts)
    implements SyntaxNode {
  /**
   * The text of the word after quote removal if it is wholly literal, one {@code char} a byte; null
   * if an expansion is in it. Tilde and pathname expansion are not looked at: {@link #mayGlob}.
   */
  public @Nullable String literal() {
    if (parts.size() == 1 && parts.get(0) instanceof Literal only) {
      return only.value();
    }
    var text = new StringBuilder();
    return appendLeading(text, parts) ? text.toString() : null;
  }

  /** The literal text that every value of the word starts with; may be empty. */
  public String staticPrefix() {
    var text = new StringBuilder();
    boolean unused = appendLeading(text, parts);
    return text.toString();
  }

  /** The literal text that every value of the word ends with; may be empty. */
  public String staticSuffix() {
    String suffix = "";
    for (int i = parts.size() - 1; i >= 0; i--) {
      var text = new StringBuilder();
      if (appendLeading(text, List.of(parts.get(i)))) {
        suffix = text + suffix;
      } else {
        return parts.get(i) instanceof DoubleQuoted quoted
            ? new Word(source, start, end, quoted.parts()).staticSuffix() + suffix
            : suffix;
      }
    }
    return suffix;
  }

  /** Appends the literal text up to the first expansion; whether there was none. */
  private static boolean appendLeading(StringBuilder text, List<WordPart> parts) {
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.value());
      } else if (part instanceof SingleQuoted quoted) {
        text.append(quoted.value());
      } else if (part instanceof DollarSingleQuoted quoted && quoted.rawValue().indexOf('\\') < 0) {
        text.append(quoted.rawValue());
      } else if (!(part instanceof DoubleQuoted quoted) || !appendLeading(text, quoted.parts())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the word can become no field or several: an unquoted expansion, or {@code "$@"} (POSIX
   * XCU 2.6.5).
   */
  public boolean maySplit() {
    for (WordPart part : parts) {
      if (maySplit(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean maySplit(WordPart part) {
    if (part instanceof DoubleQuoted quoted) {
      for (WordPart inner : quoted.parts()) {
        if (inner instanceof ParameterExpansion parameter && isAllFields(parameter)) {
          return true;
        }
      }
      return false;
    }
    return part instanceof ParameterExpansion
        || part instanceof CommandSubstitution
        || part instanceof ArithmeticExpansion;
  }

  private static boolean isAllFields(ParameterExpansion parameter) {
    return !parameter.isLength()
        && (parameter.name().equals("@") || "@".equals(parameter.subscript()));
  }

  /**
   * Whether pathname expansion can change the word: an unquoted {@code * ? [} or expansion (POSIX
   * XCU 2.6.6).
   */
  public boolean mayGlob() {
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        String written = literal.text();
        for (int i = 0; i < written.length(); i++) {
          char c = written.charAt(i);
          if (c == '\\') {
            i++;
          } else if (c == '*' || c == '?' || c == '[') {
            return true;
          }
        }
      } else if (part instanceof ExtendedGlob || maySplit(part)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<SyntaxNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitWord(this);
  }
}
