package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.OpaqueCommand;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** By what a script knows its daemon, in each of its actions: by a pidfile, or by a program. */
public final class Oracles {
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Map<String, List<CommandUse>> byPidfile = new HashMap<>();
  private boolean unclear;
  private boolean ofInstances;

  private Oracles() {}

  /** What a command goes by. */
  enum Kind {
    /** The process that a pidfile names. */
    PIDFILE,
    /** Whether any process of a program runs. */
    QUESTION,
    /** Every process of a program, in a way that rules of their own report. */
    PROGRAM,
    /** Perhaps a pidfile. */
    UNCLEAR,
    /** A command of which nothing is known. */
    STRANGER,
    /** It has nothing to do with processes. */
    NONE
  }

  /**
   * A command that asks whether any process of a program runs, and no more.
   *
   * @param use the command
   * @param program the program's name, as far as it is known, or how it is written
   */
  public record Question(CommandUse use, String program) {
    /** Whether the question is another one for each instance. */
    public boolean isOfOneInstance() {
      for (Evaluation way : use.evaluations()) {
        for (Value word : way.words()) {
          if (Instances.isChosen(word)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Whether a script asks for programs at all; mostly quick to find out. */
  public static boolean hasQuestions(ScriptFacts facts) {
    boolean may =
        mayRun(facts, "pidof") || mayRun(facts, "pgrep") || mayRun(facts, "start-stop-daemon");
    return may && !facts.oracles().questions.isEmpty();
  }

  private static boolean mayRun(ScriptFacts facts, String name) {
    return facts.mentionsName(name) && facts.mayRun(name);
  }

  /** Looks at every command that the script can come to; at few, if there is no question. */
  static Oracles of(ScriptFacts facts) {
    Oracles oracles = new Oracles();
    for (CommandUse use : facts.commands()) {
      if (OracleKinds.isQuestion(facts, use)) {
        oracles.questions.add(new Question(use, OracleKinds.program(facts, use)));
      }
    }
    if (oracles.questions.isEmpty()) {
      return oracles;
    }
    for (CommandUse use : facts.commands()) {
      Kind kind = use.function() ? Kind.NONE : OracleKinds.of(facts, use);
      if (kind != Kind.NONE) {
        oracles.add(kind, use.evaluations());
      }
      for (String action : kind == Kind.PIDFILE ? use.actions() : Set.<String>of()) {
        oracles.byPidfile.computeIfAbsent(action, a -> new ArrayList<>()).add(use);
      }
    }
    for (OpaqueCommand command : facts.opaqueCommands()) {
      oracles.add(Kind.STRANGER, command.evaluations());
    }
    oracles.ofInstances =
        facts.instances().oneAtATime() && facts.daemonPidfiles().hasOneOfAnInstance();
    return oracles;
  }

  private void add(Kind kind, List<Evaluation> ways) {
    for (Evaluation way : ways) {
      unclear |= way.actions().isEmpty() && (kind == Kind.PIDFILE || kind == Kind.UNCLEAR);
      for (String action : way.actions()) {
        kinds.computeIfAbsent(action, a -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
  }

  /** The questions about programs. */
  public List<Question> questions() {
    return questions;
  }

  /** The actions that ask this, and in which nothing can ask about a pidfile. */
  public Set<String> withoutPidfile(Question question) {
    Set<String> actions = new TreeSet<>();
    for (String action : unclear ? Set.<String>of() : question.use().actions()) {
      Set<Kind> here = kinds.getOrDefault(action, Set.of());
      if (!here.contains(Kind.PIDFILE)
          && !here.contains(Kind.UNCLEAR)
          && !here.contains(Kind.STRANGER)) {
        actions.add(action);
      }
    }
    return actions;
  }

  /** The actions in which the daemon is known by its pidfile only, and by this one. */
  public Set<String> byPidfileOnly(NamedFile file) {
    Set<String> actions = new TreeSet<>();
    for (var entry : kinds.entrySet()) {
      if (!unclear && entry.getValue().equals(EnumSet.of(Kind.PIDFILE))) {
        for (CommandUse use : byPidfile.getOrDefault(entry.getKey(), List.of())) {
          if (isAbout(use, file)) {
            actions.add(entry.getKey());
          }
        }
      }
    }
    return actions;
  }

  private static boolean isAbout(CommandUse use, NamedFile file) {
    String written = NamedFile.normal(file.written());
    for (Evaluation way : use.evaluations()) {
      for (Value word : way.words()) {
        if (word.shapes().equals(file.value().shapes())) {
          return true;
        }
        for (Label label : word.labels()) {
          if (label instanceof Label.FileContent content
              && NamedFile.normal(content.word()).equals(written)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether each instance of the daemon has a pidfile of its own, and one is meant at a time. */
  public boolean ofInstances() {
    return ofInstances;
  }

  /** Whether the action tells how the daemon is. */
  public static boolean isStatus(String action) {
    return action.contains("status");
  }
}
