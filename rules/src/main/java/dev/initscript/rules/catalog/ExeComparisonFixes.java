package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.AnswerFlow;
import dev.initscript.rules.facts.ExeComparison;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.PidSource;
import dev.initscript.rules.facts.ReadBefore;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can stand in the place of a compare with {@code /proc/PID/exe}. */
final class ExeComparisonFixes {
  private static final String SUFFIX = " (deleted)";

  private final ScriptFacts facts;
  private final ExeComparison comparison;
  private final AnswerFlow flow;

  private ExeComparisonFixes(ScriptFacts facts, ExeComparison comparison) {
    this.facts = facts;
    this.comparison = comparison;
    this.flow = facts.flowOf(comparison.probe());
  }

  /** The fix that is offered, if there is a right one. */
  static List<Fix> of(ScriptFacts facts, ExeComparison comparison) {
    if (comparison.form() == ExeComparison.Form.SAME_FILE
        && comparison.place() instanceof ConditionalCommand) {
      return List.of(); // What becomes of its answer is not followed.
    }
    ExeComparisonFixes fixes = new ExeComparisonFixes(facts, comparison);
    Fix fix = fixes.askMine();
    if (fix == null) {
      fix = fixes.ignoreSuffix();
    }
    return fix == null ? List.of() : List.of(fix);
  }

  /** Where the pid comes from a pidfile: the same question, put to the helper. */
  private @Nullable Fix askMine() {
    NamedFile pidfile = PidSource.fileOf(facts, comparison);
    if (comparison.form() == ExeComparison.Form.VARIABLE || pidfile == null || !isAlone()) {
      return null;
    }
    SyntaxNode place = comparison.place();
    String call =
        (comparison.negated() ? "! " : "")
            + Helper.PIDFILE.function()
            + ' '
            + Quoting.oneArgument(facts.tree(), place, pidfile)
            + ' '
            + program(place)
            + (isSilent() ? " >/dev/null" : "");
    boolean safe =
        isCertain()
            && isFollowed()
            && keepsOutput()
            && ReadBefore.isAtOnce(facts, comparison, pidfile)
            && flow.unknown().stream().allMatch(program -> isOnYes(program, pidfile))
            && flow.guarded().stream()
                .allMatch(
                    signal -> signal.isVerifiedFor(comparison.path()) || isOnYes(signal, pidfile));
    return new Fix(
        "Ask whether the process in the pidfile runs this program",
        safe ? Applicability.SAFE : Applicability.UNSAFE,
        EditList.of(Edit.replace(comparison.range(), call)),
        Set.of(Helper.PIDFILE));
  }

  /** Whether a signal goes out only where the comparison says yes, to the pidfile's process. */
  private boolean isOnYes(AnswerFlow.Guarded signal, NamedFile pidfile) {
    return signal.way().confirmed().stream()
            .anyMatch(probe -> probe.isOf(comparison.probe().node()))
        && signal.target().isPidfileOrProgram(pidfile.written())
        && pidfile.meansTheSameOn(signal.way());
  }

  private String program(SyntaxNode place) {
    if (comparison.form() != ExeComparison.Form.SEARCH) {
      return Quoting.oneArgument(facts.tree(), place, comparison.program());
    }
    // The pattern: anchors are no part of the path.
    return comparison.program().text().replaceAll("^([\"']?)\\^?(.*?)\\\\?\\$([\"']?)$", "$1$2$3");
  }

  /** grep prints what it finds, and the helper the pid; a test prints nothing. */
  private boolean isSilent() {
    return comparison.form() != ExeComparison.Form.SEARCH || comparison.isQuiet();
  }

  private boolean keepsOutput() {
    return isSilent()
        || comparison.use().node().redirections().stream()
            .anyMatch(r -> ">/dev/null".equals(r.text().replace(" ", "")));
  }

  /** Whether one command can take the question's place. */
  private boolean isAlone() {
    CommandUse reader = comparison.reader();
    if (!comparison.use().invocation().isCertain()
        || (reader != null && !reader.invocation().isCertain())) {
      return false;
    }
    if (reader != null && !(reader.invocation().wrappers().isEmpty() && readsOneLink(reader))) {
      return false; // sudo, chroot: another user's view, or another root's
    }
    if (comparison.form() == ExeComparison.Form.SEARCH) {
      return isPathAtTheEnd()
          && Objects.requireNonNull(comparison.reader()).node().redirections().stream()
              .allMatch(r -> "2>/dev/null".equals(r.text().replace(" ", "")));
    }
    return isThatOnly()
        && facts.tree().parentOf(comparison.place()) instanceof Pipeline pipeline
        && pipeline.commands().size() == 1
        && !(comparison.negated() && pipeline.isNegated());
  }

  /** Whether nothing else is asked in the same command. */
  private boolean isThatOnly() {
    if (comparison.place() instanceof ConditionalCommand conditional) {
      return conditional.operands().size() == 2
          && !conditional.text().matches("(?s)\\[\\[\\s+!.*")
          && conditional.redirections().isEmpty();
    }
    CommandUse use = comparison.use();
    int operands = use.name().equals("[") ? 4 : 3;
    return comparison.place() instanceof SimpleCommand
        && use.arguments().size() == operands
        && use.invocation().wrappers().isEmpty()
        && use.node().redirections().isEmpty()
        && use.node().assignments().isEmpty();
  }

  /** {@code grep -q "$D$"}: a path, not only its last name, as it stands, of the one link. */
  private boolean isPathAtTheEnd() {
    boolean plain =
        comparison
            .program()
            .text()
            .matches("([\"']?)\\^?(\\$\\{?\\w+}?|/[\\w.-]+(/[\\w.-]+)+)\\\\?\\$\\1");
    return plain && comparison.use().arguments().stream().allMatch(this::isPatternOrSilence);
  }

  private boolean readsOneLink(CommandUse reader) {
    return reader.arguments().stream()
        .allMatch(word -> word.equals(comparison.link()) || word.text().startsWith("-"));
  }

  private boolean isPatternOrSilence(Word word) {
    return word.equals(comparison.program()) || word.text().matches("-[qs]+|--quiet|--silent");
  }

  /**
   * Where it comes from elsewhere: the same text without the suffix. Unsafe: it still knows nothing
   * of symlinks and containers, and so does not always tell the truth where it spoke up before.
   */
  private @Nullable Fix ignoreSuffix() {
    Edit edit =
        switch (comparison.form()) {
          case VARIABLE -> {
            String written =
                Objects.requireNonNull(comparison.compared()).text().replaceAll("[\"${}]", "");
            yield Edit.replace(
                Objects.requireNonNull(comparison.compared()).range(),
                "\"${" + written + "%" + SUFFIX + "}\"");
          }
          case READ -> {
            CommandUse reader = Objects.requireNonNull(comparison.reader());
            yield reader.name().equals("ls")
                ? null
                : Edit.insert(reader.node().end(), " | sed 's/" + SUFFIX + "$//'");
          }
          case SAME_FILE, SEARCH -> null;
        };
    boolean lists =
        comparison.form() == ExeComparison.Form.VARIABLE
            && !Objects.requireNonNull(comparison.reader()).name().matches("readlink|realpath");
    if (edit == null || lists) {
      return null;
    }
    return new Fix(
        "Compare the path without \"" + SUFFIX.strip() + "\"",
        Applicability.UNSAFE,
        EditList.of(edit),
        Set.of());
  }

  private boolean isCertain() {
    return PidofCall.isCertainProgram(comparison.path());
  }

  /** Whether the answer reaches only tests and messages, at once, and nothing waits for it. */
  private boolean isFollowed() {
    boolean asynchronous =
        facts.tree().ancestorsOf(comparison.place()).stream()
            .anyMatch(
                around ->
                    around instanceof Coprocess
                        || (around instanceof AndOr list && list.isAsynchronous()));
    return !asynchronous && flow.onlyLooksAndTalks() && !flow.open() && !flow.waits();
  }
}
