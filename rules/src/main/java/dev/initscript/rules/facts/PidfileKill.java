package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code kill $(cat F)}: a signal to whatever process has the number in a file.
 *
 * @param use the {@code kill}
 * @param cat the {@code cat}
 * @param file the word F
 */
public record PidfileKill(CommandUse use, CommandUse cat, Word file) {
  /** What a script that looks at the process before it signals it has in its text. */
  private static final Pattern LOOK =
      Pattern.compile(
          "/proc/|\\b(?:pidof|pgrep|checkproc|ps|"
              + HelperBlock.PIDFILE_FORM
              + "|"
              + HelperBlock.EXE_FORM
              + ")\\s|start-stop-daemon\\b.*\\s(?:--test|--status|-[A-Za-z]*[tT])\\b|status\\s.*-b\\s");

  /** The calls of a script that send a signal. */
  public static List<PidfileKill> in(ScriptFacts facts) {
    List<PidfileKill> found = new ArrayList<>();
    for (CommandUse use : facts.commands("kill")) {
      if (use.evaluations().stream().anyMatch(way -> Signals.signals(use, way))) {
        PidfileKill kill = of(facts, use);
        if (kill != null) {
          found.add(kill);
        }
      }
    }
    return found;
  }

  private static @Nullable PidfileKill of(ScriptFacts facts, CommandUse use) {
    for (Word word : use.arguments()) {
      CommandSubstitution substitution = KillCommand.wholly(word);
      for (CommandUse cat : facts.commands("cat")) {
        if (substitution != null
            && cat.arguments().size() == 1
            && substitution.body().text().strip().equals(cat.node().text())
            && substitution.range().contains(cat.node().range())) {
          return new PidfileKill(use, cat, cat.arguments().get(0));
        }
      }
    }
    return null;
  }

  /** Whether the script looks at the process before, or has just written the file itself. */
  public boolean isChecked(ScriptFacts facts) {
    SyntaxTree tree = facts.tree();
    SyntaxNode place = placeOf(tree);
    SourceText source = tree.source();
    String before = source.text(place.start(), use.node().start());
    return LOOK.matcher(before).find()
        || before.matches("(?s).*>\\s*" + Pattern.quote(file.text()) + "[\\s;&|)].*")
        || callsALook(tree, place)
        || isDecidedByProcesses(facts);
  }

  /** The function, or the arm of a case, that the command stands in. */
  private SyntaxNode placeOf(SyntaxTree tree) {
    return tree.ancestorsOf(use.node()).stream()
        .filter(node -> node instanceof FunctionDefinition || node instanceof CaseItem)
        .findFirst()
        .orElse(tree.root());
  }

  /** Whether a function that is called before looks at processes. */
  private boolean callsALook(SyntaxTree tree, SyntaxNode place) {
    Set<String> looking = lookingFunctions(tree);
    boolean[] found = {false};
    SyntaxWalker.walk(
        place,
        SimpleCommand.class,
        command -> {
          Word name = command.name();
          found[0] |=
              name != null
                  && command.start() < use.node().start()
                  && looking.contains(String.valueOf(name.literal()));
        });
    return found[0];
  }

  private static Set<String> lookingFunctions(SyntaxTree tree) {
    Set<String> names = new HashSet<>();
    List<FunctionDefinition> functions = new ArrayList<>();
    SyntaxWalker.walk(tree.root(), FunctionDefinition.class, functions::add);
    // A function looks if it calls one that does; three rounds are as deep as init scripts go.
    for (int round = 0; round < 3; round++) {
      for (FunctionDefinition function : functions) {
        String body = function.body().text();
        boolean looks =
            LOOK.matcher(body).find()
                || names.stream()
                    .anyMatch(n -> body.matches("(?s).*\\b" + Pattern.quote(n) + "\\b.*"));
        if (looks && function.name().literal() != null) {
          names.add(String.valueOf(function.name().literal()));
        }
      }
    }
    return names;
  }

  /** Whether a list of the program's processes decided, wherever it was asked for. */
  private boolean isDecidedByProcesses(ScriptFacts facts) {
    return Stream.of("pidof", HelperBlock.EXE_FORM, HelperBlock.PIDFILE_FORM)
        .flatMap(name -> facts.commands(name).stream())
        .anyMatch(
            probe ->
                use.evaluations().stream()
                    .flatMap(way -> Stream.concat(way.decidedBy().stream(), way.files().stream()))
                    .anyMatch(label -> label.isOf(probe.node())));
  }

  /** Whether the script looks at processes anywhere, and so perhaps before it comes here. */
  public boolean mayBeChecked(ScriptFacts facts) {
    SourceText source = facts.tree().source();
    return LOOK.matcher(source.text(0, source.length())).find();
  }
}
