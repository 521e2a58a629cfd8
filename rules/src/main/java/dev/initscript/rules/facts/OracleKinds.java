package dev.initscript.rules.facts;

import dev.initscript.rules.facts.Oracles.Kind;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.HelperBlock;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single commands know a daemon by. */
final class OracleKinds {
  private static final Set<String> ASKING = Set.of("pidof", "pgrep", "start-stop-daemon");
  private static final Set<String> LIBRARY = Set.of("pidofproc", "status_of_proc", "killproc");
  private static final Set<String> WITH_PIDFILE_OPTION = Set.of("status", "checkproc", "startproc");
  private static final Set<String> FILE_TESTS = Set.of("-e", "-f", "-r", "-s");

  /** They move files or talk, whatever they are given. */
  private static final Set<String> ASKING_NOTHING =
      Set.of(
          ".", "source", "rm", "mkdir", "touch", "chown", "chmod", "install", "cat", "read", "echo",
          "printf", "mv", "cp", "ln", "logger", "export", "local");

  private OracleKinds() {}

  static boolean isQuestion(ScriptFacts facts, CommandUse use) {
    return ASKING.contains(use.name()) && !use.function() && of(facts, use) == Kind.QUESTION;
  }

  static Kind of(ScriptFacts facts, CommandUse use) {
    String name = use.name();
    return switch (name) {
      case "start-stop-daemon" -> ofStartStopDaemon(StartStopDaemon.of(use));
      case "pidof" -> search(facts, use) == null ? Kind.PROGRAM : ofList(facts, use);
      case "pgrep" -> ofPgrep(facts, use);
      case "pkill" -> KillCommand.ofPkill(use).isNarrowed() ? Kind.UNCLEAR : Kind.PROGRAM;
      case "killall", HelperBlock.EXE_FORM -> Kind.PROGRAM;
      case HelperBlock.PIDFILE_FORM -> Kind.PIDFILE;
      case "ps" -> readsPidfile(use) ? Kind.PIDFILE : Kind.PROGRAM;
      case "[", "test" ->
          readsPidfile(use) ? Kind.PIDFILE : looksForPidfile(use) ? Kind.UNCLEAR : Kind.NONE;
      default -> other(use);
    };
  }

  private static Kind other(CommandUse use) {
    if (LIBRARY.contains(use.name())) {
      return LibraryCall.of(use).pidfile() == null ? Kind.UNCLEAR : Kind.PIDFILE;
    }
    if (WITH_PIDFILE_OPTION.contains(use.name())) {
      boolean told = use.arguments().stream().anyMatch(word -> "-p".equals(word.literal()));
      return told ? Kind.PIDFILE : Kind.UNCLEAR;
    }
    if (ASKING_NOTHING.contains(use.name())) {
      return Kind.NONE;
    }
    if (readsPidfile(use)) {
      return Kind.PIDFILE;
    }
    return KnownCommands.isProgram(use.name()) ? Kind.NONE : Kind.STRANGER;
  }

  private static Kind ofStartStopDaemon(StartStopDaemon call) {
    if (call.has("start")) {
      return Kind.NONE;
    }
    if (call.has("pidfile") || call.has("pid")) {
      return Kind.PIDFILE;
    }
    if (!call.understood() || call.has("ppid") || call.has("user") || call.has("group")) {
      return Kind.UNCLEAR;
    }
    return call.signals() ? Kind.PROGRAM : Kind.QUESTION;
  }

  private static Kind ofPgrep(ScriptFacts facts, CommandUse use) {
    ProcessSearch search = search(facts, use);
    if (search == null) {
      return Kind.UNCLEAR;
    }
    return !search.byText() && isTest(facts, use) ? Kind.QUESTION : Kind.PROGRAM;
  }

  /** A list that is only looked at; what signals it is another rule's. */
  private static Kind ofList(ScriptFacts facts, CommandUse pidof) {
    return facts.flowOf(pidof).onlyLooksAndTalks() ? Kind.QUESTION : Kind.PROGRAM;
  }

  private static @Nullable ProcessSearch search(ScriptFacts facts, CommandUse use) {
    return ProcessSearch.of(facts, use.node(), List.of(use.node()));
  }

  /** Whether only its status counts, or whether it prints anything. */
  private static boolean isTest(ScriptFacts facts, CommandUse use) {
    boolean captured = false;
    for (SyntaxNode around : facts.tree().ancestorsOf(use.node())) {
      captured |= around instanceof CommandSubstitution;
      if (captured && around instanceof SimpleCommand command) {
        Word name = command.name();
        return name != null && ("[".equals(name.literal()) || "test".equals(name.literal()));
      }
    }
    return !captured;
  }

  /** Whether it is given what stands in a pidfile. */
  private static boolean readsPidfile(CommandUse use) {
    for (Evaluation way : use.evaluations()) {
      for (Value word : way.words()) {
        for (Label label : word.labels()) {
          if (label instanceof Label.FileContent file
              && Pidfiles.isNamedLikeOne(file.word(), way)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean looksForPidfile(CommandUse test) {
    String before = "";
    for (Word word : test.arguments()) {
      if (FILE_TESTS.contains(before)) {
        for (Evaluation way : test.evaluations()) {
          if (Pidfiles.isNamedLikeOne(word.text(), way)) {
            return true;
          }
        }
      }
      before = word.text();
    }
    return false;
  }

  /** The name of the program that a question is about. */
  static String program(ScriptFacts facts, CommandUse question) {
    if (!question.name().equals("start-stop-daemon")) {
      ProcessSearch search = search(facts, question);
      return search == null ? "" : search.name();
    }
    StartStopDaemon call = StartStopDaemon.of(question);
    Optional<OptionArgument> argument = call.argument(call.has("exec") ? "exec" : "name");
    String text = argument.map(a -> a.value().onlyText()).orElse(null);
    return text == null
        ? argument.map(OptionArgument::written).orElse("the program")
        : text.substring(text.lastIndexOf('/') + 1);
  }
}
