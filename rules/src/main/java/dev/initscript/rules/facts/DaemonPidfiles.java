package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which pidfile belongs to which program, by the commands of a script that name both. */
public final class DaemonPidfiles {
  private static final List<String> FUNCTIONS =
      List.of("pidofproc", "status_of_proc", "killproc", "start_daemon");

  private final ScriptFacts facts;
  private final List<StartStopDaemon> calls;
  private final List<Pair> pairs = new ArrayList<>();

  /** Program is null where the command names none by its path. */
  private record Pair(NamedFile pidfile, @Nullable NamedFile program) {
    boolean isOf(Value other) {
      return program != null && program.value().shapes().equals(other.shapes());
    }
  }

  private DaemonPidfiles(ScriptFacts facts) {
    this.facts = facts;
    this.calls = StartStopDaemon.in(facts).toList();
  }

  /** Reads the script's commands. */
  static DaemonPidfiles of(ScriptFacts facts) {
    DaemonPidfiles found = new DaemonPidfiles(facts);
    found.calls.forEach(found::add);
    FUNCTIONS.stream().flatMap(name -> LibraryCall.in(facts, name)).forEach(found::add);
    return found;
  }

  private void add(StartStopDaemon call) {
    call.argument("pidfile")
        .ifPresent(
            file -> {
              Optional<OptionArgument> program = call.argument("exec");
              Optional<OptionArgument> either =
                  program.isPresent() ? program : call.argument("startas");
              add(call.use(), file, either.orElse(null));
            });
  }

  private void add(LibraryCall call) {
    OptionArgument file = call.pidfile();
    Word program = call.program();
    if (file != null && program != null) {
      add(call.use(), file, OptionArgument.of(call.use(), program));
    }
  }

  private void add(CommandUse use, OptionArgument file, @Nullable OptionArgument program) {
    NamedFile named = program != null && program.value().mayBePath() ? named(use, program) : null;
    pairs.add(new Pair(named(use, file), named));
  }

  private static NamedFile named(CommandUse use, OptionArgument argument) {
    return new NamedFile(argument.written(), argument.value(), use);
  }

  /**
   * The pidfile of a program: the only one that is named together with it; or the only one that is
   * named at all, if no other program is.
   */
  public Optional<NamedFile> of(Value program) {
    List<Pair> own = pairs.stream().filter(pair -> pair.isOf(program)).toList();
    if (!own.isEmpty()) {
      return only(own.stream().map(Pair::pidfile).toList());
    }
    boolean noOther =
        pairs.stream().allMatch(pair -> pair.program() == null)
            && programs().allMatch(program.shapes()::equals);
    return noOther && !pairs.isEmpty()
        ? only(pairs.stream().map(Pair::pidfile).toList())
        : Optional.empty();
  }

  /** Whether a pidfile is named after what tells the script which instance is meant. */
  boolean hasOneOfAnInstance() {
    for (Pair pair : pairs) {
      if (Instances.isChosen(pair.pidfile().value())) {
        return true;
      }
    }
    return false;
  }

  /** The program of a pidfile: the only one that is named together with it. */
  public Optional<NamedFile> programOf(Value pidfile) {
    List<NamedFile> programs =
        pairs.stream()
            .filter(pair -> pair.pidfile().value().shapes().equals(pidfile.shapes()))
            .flatMap(pair -> Optional.ofNullable(pair.program()).stream())
            .toList();
    return programs.isEmpty() ? Optional.empty() : only(programs);
  }

  /** The only program of that base name that is named together with a pidfile. */
  public Optional<NamedFile> programNamed(String baseName) {
    List<NamedFile> programs = new ArrayList<>();
    for (Pair pair : pairs) {
      NamedFile program = pair.program();
      if (program != null
          && program
              .value()
              .map(Strings::baseName)
              .shapes()
              .equals(Set.of(Shape.exact(baseName)))) {
        programs.add(program);
      }
    }
    return programs.isEmpty() ? Optional.empty() : only(programs);
  }

  /** The programs that the script starts or stops by their path. */
  private Stream<Set<Shape>> programs() {
    return calls.stream()
        .flatMap(call -> call.argument("exec").stream())
        .map(argument -> argument.value().shapes());
  }

  private static Optional<NamedFile> only(List<NamedFile> files) {
    NamedFile first = files.get(0);
    boolean one = files.stream().map(f -> f.value().shapes()).distinct().count() == 1;
    boolean known = !first.value().shapes().contains(Shape.UNKNOWN);
    boolean spelled =
        files.stream().map(f -> NamedFile.normal(f.written())).distinct().count() == 1;
    return one && (known || spelled) ? Optional.of(first) : Optional.empty();
  }

  /** Whether the script itself writes whole lines into the file that it names so. */
  public boolean isWrittenByLines(String written) {
    return isPrinted(written) || calls.stream().anyMatch(call -> makes(call, written));
  }

  private static boolean makes(StartStopDaemon call, String written) {
    return call.has("make-pidfile")
        && call.argument("pidfile")
            .filter(file -> NamedFile.normal(file.written()).equals(NamedFile.normal(written)))
            .isPresent();
  }

  private boolean isPrinted(String file) {
    boolean[] written = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        IoFile.class,
        redirection -> {
          boolean output =
              redirection.operator() == RedirectionOperator.GREAT
                  || redirection.operator() == RedirectionOperator.CLOBBER;
          written[0] |=
              output
                  && facts.tree().parentOf(redirection) instanceof SimpleCommand command
                  && isPrinting(command)
                  && NamedFile.normal(redirection.target().text()).equals(NamedFile.normal(file));
        });
    return written[0];
  }

  /** {@code echo $! >F}, and not {@code : >F}. */
  private static boolean isPrinting(SimpleCommand command) {
    Word name = command.name();
    return name != null
        && command.words().size() > 1
        && List.of("echo", "printf").contains(String.valueOf(name.literal()));
  }
}
