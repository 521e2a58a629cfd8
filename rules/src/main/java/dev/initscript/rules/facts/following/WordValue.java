package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SingleQuoted;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import java.util.List;

/** What a word that is no command's can be where a command is: text and plain variables. */
public final class WordValue {
  private WordValue() {}

  public static Value of(CommandUse at, Word word) {
    Value all = null;
    for (Evaluation way : at.evaluations()) {
      Value value = of(word.parts(), way);
      all = all == null ? value : all.or(value);
    }
    return all == null ? Value.UNKNOWN : all;
  }

  private static Value of(List<WordPart> parts, Evaluation way) {
    Value value = Value.EMPTY;
    for (WordPart part : parts) {
      value = value.concat(of(part, way));
    }
    return value;
  }

  private static Value of(WordPart part, Evaluation way) {
    if (part instanceof Literal literal) {
      return Value.exact(literal.value());
    }
    if (part instanceof SingleQuoted quoted) {
      return Value.exact(quoted.value());
    }
    if (part instanceof DoubleQuoted quoted) {
      return of(quoted.parts(), way);
    }
    return part instanceof ParameterExpansion parameter
            && parameter.operator().isEmpty()
            && parameter.subscript() == null
            && !parameter.isLength()
            && !parameter.isIndirect()
            && Builtins.isName(parameter.name())
        ? way.variable(parameter.name())
        : Value.UNKNOWN;
  }
}
