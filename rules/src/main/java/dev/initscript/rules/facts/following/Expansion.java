package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.DollarSingleQuoted;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.ProcessSubstitution;
import dev.initscript.shell.syntax.SingleQuoted;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words expand to (POSIX XCU 2.6). */
final class Expansion {
  private static final Pattern ARITHMETIC_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern ARITHMETIC_CHANGE =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_]*)\\s*(?:[-+*/%&|^]|<<|>>)?=(?!=)|([A-Za-z_]\\w*)(?:\\+\\+|--)|(?:\\+\\+|--)([A-Za-z_]\\w*)");

  private static final Value SOMEBODYS_HOME = Value.of(Shape.between("/", ""));

  private final Evaluator evaluator;
  private final IdentityHashMap<WordPart, Value> literals = new IdentityHashMap<>();
  private final IdentityHashMap<ParameterExpansion, Parameter> parameters = new IdentityHashMap<>();
  private int substitutions;

  Expansion(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** How many command substitutions there have been. */
  int substitutions() {
    return substitutions;
  }

  /** What a parameter expansion says. */
  Parameter parameter(ParameterExpansion node) {
    Parameter known = parameters.get(node);
    if (known == null) {
      known = Parameter.of(node);
      parameters.put(node, known);
    }
    return known;
  }

  /** The value of a word that is not split. */
  Value word(Word word, State state) {
    List<WordPart> parts = word.parts();
    Value value = Value.EMPTY;
    for (int i = 0; i < parts.size(); i++) {
      WordPart part = parts.get(i);
      Value next = i == 0 && startsWithTilde(part) ? SOMEBODYS_HOME : part(part, state);
      value = i == 0 ? next : value.concat(next);
    }
    return value;
  }

  private static boolean startsWithTilde(WordPart part) {
    return part instanceof Literal && part.source().byteAt(part.start()) == '~';
  }

  Value part(WordPart part, State state) {
    if (part instanceof Literal || part instanceof SingleQuoted) {
      return literal(part);
    }
    if (part instanceof DollarSingleQuoted quoted) {
      String raw = quoted.rawValue();
      return raw.indexOf('\\') < 0 ? Value.exact(raw) : Value.UNKNOWN;
    }
    if (part instanceof DoubleQuoted quoted) {
      return quoted(quoted.parts(), state);
    }
    if (part instanceof ParameterExpansion parameter) {
      return Parameters.expand(evaluator, parameter, state);
    }
    if (part instanceof CommandSubstitution substitution) {
      return substitution(substitution, state);
    }
    if (part instanceof ArithmeticExpansion arithmetic) {
      return arithmetic(arithmetic, state);
    }
    if (part instanceof ProcessSubstitution process) {
      State copy = state.copy();
      State end = evaluator.jumps.subshell(copy, () -> evaluator.lists.run(process.body(), copy));
      state.files = end.files;
      return Value.madeFrom(List.of(end.output.value()));
    }
    return Value.UNKNOWN;
  }

  private Value quoted(List<WordPart> parts, State state) {
    Value value = Value.EMPTY;
    for (int i = 0; i < parts.size(); i++) {
      Value next = part(parts.get(i), state);
      value = i == 0 ? next : value.concat(next);
    }
    return value;
  }

  private Value literal(WordPart part) {
    Value known = literals.get(part);
    if (known == null) {
      known =
          Placeholders.read(
              part instanceof Literal literal ? literal.value() : ((SingleQuoted) part).value());
      literals.put(part, known);
    }
    return known;
  }

  private Value substitution(CommandSubstitution node, State state) {
    State part = state.copy();
    part.output = Printed.NOTHING;
    if (evaluator.current.script().tree().dialect() == Dialect.BASH) {
      part.errexit = part.errexit.inSubstitutionOfBash();
    }
    State end = evaluator.jumps.subshell(part, () -> evaluator.lists.run(node.body(), part));
    state.status = end.status;
    state.files = end.files;
    substitutions++;
    return end.output.value().map(Strings::withoutTrailingNewlines);
  }

  private Value arithmetic(ArithmeticExpansion node, State state) {
    List<Value> sources = new ArrayList<>();
    for (WordPart part : node.parts()) {
      sources.add(
          part instanceof Literal literal
              ? variablesIn(literal.value(), state)
              : part(part, state));
    }
    Value made = Value.madeFrom(sources).reworked();
    return made.probes().isEmpty() ? made : made.with(Set.of(Label.Mark.COMPUTED));
  }

  /** What an arithmetic text is made of; it may also change variables. */
  Value variablesIn(String text, State state) {
    Value all = Value.EMPTY;
    Matcher names = ARITHMETIC_NAME.matcher(text);
    while (names.find()) {
      Value value = state.getIfSet(names.group());
      all = value == null ? all : all.or(value);
    }
    Matcher changes = ARITHMETIC_CHANGE.matcher(text);
    while (changes.find()) {
      for (int group = 1; group <= 3; group++) {
        String name = changes.group(group);
        if (name != null) {
          evaluator.set(name, Value.madeFrom(List.of(all)).reworked(), state);
        }
      }
    }
    return all;
  }

  /**
   * The pattern that a word is: unquoted literal text as it is, quoted text with a backslash before
   * each special.
   */
  Value pattern(Word word, State state) {
    Value value = Value.EMPTY;
    for (WordPart part : word.parts()) {
      boolean quoted = !(part instanceof Literal);
      if (part instanceof Literal) {
        value = value.concat(Value.exact(part.text()));
      } else {
        Value next = part(part, state);
        value =
            value.concat(
                quoted && !(part instanceof ParameterExpansion)
                    ? next.map(Strings::quotedPattern)
                    : next);
      }
    }
    return value;
  }

  /** The fields that words become. */
  Fields fields(List<Word> words, State state) {
    List<Value> values = new ArrayList<>();
    boolean open = false;
    for (Word word : words) {
      Fields fields = fields(word, state);
      for (Value value : fields.values()) {
        // Behind a word of unknown length nobody knows which field is which.
        values.add(open ? value.or(Value.UNKNOWN) : value);
      }
      open |= fields.open();
    }
    return new Fields(values, open);
  }

  private Fields fields(Word word, State state) {
    if (isAllArguments(word)) {
      return new Fields(state.arguments, state.moreArguments);
    }
    Value value = word(word, state);
    if (word.mayGlob() && !word.maySplit()) {
      return new Fields(
          List.of(value.map(Strings::withoutGlob).with(Set.of(Label.Mark.FILE_OF_PATTERN))), true);
    }
    if (!word.maySplit()) {
      return new Fields(List.of(value), false);
    }
    if (state.getIfSet("IFS") != null) {
      // Split elsewhere than at blanks: nobody knows into what.
      return new Fields(List.of(value.or(Value.madeFrom(List.of(value)))), true);
    }
    String only = value.onlyText();
    if (only != null) {
      List<Value> split = new ArrayList<>();
      for (String field : Strings.fields(only)) {
        split.add(value.map(s -> Shape.exact(field)));
      }
      return new Fields(split, false);
    }
    boolean one = isOneField(value);
    return new Fields(List.of(one ? value : value.or(Value.unknown(value.labels()))), !one);
  }

  private static boolean isOneField(Value value) {
    for (Shape shape : value.shapes()) {
      if (!shape.isExact() || shape.prefix().isEmpty() || Strings.hasBlank(shape.prefix())) {
        return false;
      }
    }
    return true;
  }

  private boolean isAllArguments(Word word) {
    if (word.parts().size() != 1) {
      return false;
    }
    SyntaxNode part = word.parts().get(0);
    if (part instanceof DoubleQuoted quoted && quoted.parts().size() == 1) {
      part = quoted.parts().get(0);
      return part instanceof ParameterExpansion p
          && parameter(p).name().equals("@")
          && p.argument() == null;
    }
    return part instanceof ParameterExpansion p
        && parameter(p).isAllArguments()
        && p.argument() == null;
  }
}
