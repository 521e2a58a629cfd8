package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Conditions;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SingleQuoted;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command in a text that the script has a shell run: {@code eval "pidof $D"}, {@code sh -c},
 * {@code su -c}, a here-document for {@code sh}; or one that {@code xargs} runs.
 *
 * @param use the command that is given the text
 * @param range where the text stands, or the command in it if it is written so
 * @param operands what its operands can be, as far as they are known
 */
public record GivenText(CommandUse use, TextRange range, List<Value> operands) {
  private static final Set<String> SHELLS =
      Set.of("sh", "dash", "bash", "ash", "ksh", "su", "runuser");

  /** The commands of that name; where a function of the script can be meant, none. */
  public static List<GivenText> commands(ScriptFacts facts, String name) {
    List<GivenText> found = new ArrayList<>(XargsText.commands(facts, name));
    if (!mayBeGiven(facts) || isFunction(facts, name)) {
      return found;
    }
    for (CommandUse use : facts.commands()) {
      boolean eval = use.name().equals("eval");
      if (!use.function() && (eval || SHELLS.contains(use.name()))) {
        List<WordPart> parts = eval ? new ArrayList<>() : given(facts, use);
        TextRange range = eval ? arguments(use) : rangeOf(parts);
        if (range != null) {
          find(facts, use, eval ? null : parts, range, name, found);
        }
      }
    }
    return found;
  }

  private static boolean mayBeGiven(ScriptFacts facts) {
    if (facts.mayRun("eval")) {
      return true;
    }
    for (String shell : SHELLS) {
      if (facts.mayRun(shell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFunction(ScriptFacts facts, String name) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        FunctionDefinition.class,
        function -> found[0] |= name.equals(function.name().literal()));
    return found[0];
  }

  private static @Nullable TextRange arguments(CommandUse use) {
    return use.arguments().isEmpty()
        ? null
        : new TextRange(use.arguments().get(0).start(), use.wordsRange().end());
  }

  private static @Nullable TextRange rangeOf(List<WordPart> parts) {
    return parts.isEmpty()
        ? null
        : new TextRange(parts.get(0).start(), parts.get(parts.size() - 1).end());
  }

  /** The text behind {@code -c}, or that of a here-document. */
  private static List<WordPart> given(ScriptFacts facts, CommandUse use) {
    List<Word> words = use.arguments();
    for (int i = 0; i + 1 < words.size(); i++) {
      String option = words.get(i).literal();
      if (option != null && option.matches("-[a-z]*c")) {
        return words.get(i + 1).parts();
      }
    }
    boolean file = words.stream().anyMatch(word -> !word.text().startsWith("-"));
    for (Redirection redirection : use.node().redirections()) {
      HereDocument body =
          !file && redirection instanceof IoHere here ? facts.tree().bodyOf(here) : null;
      if (body != null) {
        return body.parts();
      }
    }
    return List.of();
  }

  private static void find(
      ScriptFacts facts,
      CommandUse use,
      @Nullable List<WordPart> parts,
      TextRange range,
      String name,
      List<GivenText> found) {
    for (Evaluation way : use.evaluations()) {
      var text = new StringBuilder();
      if (parts == null) {
        for (Word word : use.arguments()) {
          append(text, word.parts(), way);
          text.append(' ');
        }
      } else {
        append(text, parts, way);
      }
      if (text.indexOf(name) < 0) {
        continue;
      }
      SyntaxTree tree =
          ShellParser.parse(SourceText.ofUtf8(text.toString()), facts.tree().dialect());
      int before = found.size();
      if (tree.errors().isEmpty()) {
        SyntaxWalker.walk(
            tree.root(),
            SimpleCommand.class,
            command -> {
              List<Value> operands = operands(command, name, way);
              if (operands != null) {
                found.add(new GivenText(use, written(facts, range, name), operands));
              }
            });
      }
      if (found.size() > before) {
        return;
      }
    }
  }

  /** What the shell is given, with a placeholder for what is not known. */
  private static void append(StringBuilder text, List<WordPart> parts, Evaluation way) {
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.value());
      } else if (part instanceof SingleQuoted quoted) {
        text.append(quoted.value());
      } else if (part instanceof DoubleQuoted quoted) {
        append(text, quoted.parts(), way);
      } else if (part instanceof ParameterExpansion parameter
          && parameter.operator().isEmpty()
          && !parameter.isLength()) {
        text.append(text(way.variable(parameter.name())));
      } else {
        text.append('X');
      }
    }
  }

  private static String text(Value value) {
    for (Shape shape : value.shapes()) {
      if (shape.isExact() && shape.isPath()) {
        return shape.prefix();
      }
    }
    String only = value.onlyText();
    return only == null ? "X" : only;
  }

  private static @Nullable List<Value> operands(
      SimpleCommand command, String name, Evaluation way) {
    List<@Nullable String> texts = new ArrayList<>();
    for (Word word : command.words()) {
      texts.add(word.literal());
    }
    Invocation invocation = Invocation.of(texts);
    if (invocation == null || !invocation.name().equals(name)) {
      return null;
    }
    List<Value> operands = new ArrayList<>();
    for (Word word : command.words().subList(invocation.index() + 1, command.words().size())) {
      String text = word.literal();
      String variable = Conditions.plainVariable(word);
      if (text != null) {
        operands.add(Value.exact(text));
      } else if (variable != null) {
        operands.add(way.variable(variable));
      }
    }
    return operands;
  }

  /** Where the command is written, to the end of its words; if it is not, all of the text. */
  private static TextRange written(ScriptFacts facts, TextRange range, String name) {
    Pattern command = Pattern.compile("[\\w/.]*\\b" + name + "\\b[^\\n;|&<>()`\"']*");
    Matcher found = command.matcher(facts.tree().source().text(range));
    if (!found.find()) {
      return range;
    }
    int start = range.start() + found.start();
    return new TextRange(start, start + found.group().stripTrailing().length());
  }
}
