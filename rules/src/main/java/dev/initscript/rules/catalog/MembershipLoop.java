package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code for p in $(pidof D); do [ "$p" = "$(cat F)" ] && ...}: the pipeline's question, asked pid
 * by pid.
 *
 * @param pidfile F, as it is written
 */
record MembershipLoop(String pidfile) {
  private static final Set<String> EQUAL = Set.of("=", "==", "-eq");

  /**
   * A file name that means the same wherever it is written again: a path, or one global variable.
   */
  private static final Pattern PORTABLE =
      Pattern.compile("\"?(?:[A-Za-z0-9_./-]|\\$[A-Za-z_]\\w*|\\$\\{[A-Za-z_]\\w*})+\"?");

  /**
   * The loop over the pids that this pidof lists, if all it does with them is to compare them with
   * one pidfile's.
   */
  static Optional<MembershipLoop> of(ScriptFacts facts, PidofCall call) {
    if (!isLoopedOver(facts, call)) {
      return Optional.empty();
    }
    Set<String> files = new HashSet<>();
    for (CommandUse use : facts.commands()) {
      for (Evaluation way : use.evaluations()) {
        boolean receives = way.words().stream().anyMatch(value -> isFrom(value, call));
        if (receives && !addComparedFile(use, way, call, files)) {
          return Optional.empty();
        }
      }
    }
    return files.size() == 1
        ? files.stream()
            .filter(f -> PORTABLE.matcher(f).matches())
            .findFirst()
            .map(MembershipLoop::new)
        : Optional.empty();
  }

  private static boolean isLoopedOver(ScriptFacts facts, PidofCall call) {
    List<SyntaxNode> around = facts.tree().ancestorsOf(call.use().node());
    for (int i = 0; i + 2 < around.size(); i++) {
      if (around.get(i) instanceof CommandSubstitution list) {
        return list.body().text().strip().equals(call.use().node().text())
            && around.get(i + 1) instanceof Word word
            && word.parts().size() == 1
            && around.get(i + 2) instanceof ForClause loop
            && loop.words() != null
            && loop.words().size() == 1;
      }
    }
    return false;
  }

  /**
   * Whether the command compares a listed pid with what stands in a file; the file is then noted.
   */
  private static boolean addComparedFile(
      CommandUse use, Evaluation way, PidofCall call, Set<String> files) {
    List<Value> operands = way.words().subList(1, way.words().size());
    boolean bracket = use.name().equals("[");
    if ((!bracket && !use.name().equals("test")) || operands.size() != (bracket ? 4 : 3)) {
      return false;
    }
    String operator = operands.get(1).onlyText();
    boolean first = isFrom(operands.get(0), call);
    Value other = operands.get(first ? 2 : 0);
    if (operator == null || !EQUAL.contains(operator) || isFrom(other, call)) {
      return false;
    }
    List<String> content =
        other.labels().stream()
            .filter(Label.FileContent.class::isInstance)
            .map(label -> ((Label.FileContent) label).word())
            .toList();
    files.addAll(content);
    return content.size() == 1;
  }

  private static boolean isFrom(Value value, PidofCall call) {
    return value.probes().stream().anyMatch(probe -> probe.isOf(call.use().node()));
  }

  /** The variables in the pidfile's name. */
  List<String> names() {
    return Pattern.compile("\\$\\{?(\\w+)")
        .matcher(pidfile)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The pidfile as one argument. */
  String argument() {
    return pidfile.contains("$") && !pidfile.startsWith("\"") ? '"' + pidfile + '"' : pidfile;
  }
}
