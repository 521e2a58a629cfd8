package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idioms;
import dev.initscript.rules.drill.Matrix.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fix that does less, or more, than it should turns a cell of the matrix red. */
@SystemDrill
final class FixMutationsIT {
  private static final String ASK_MINE = "initscript_pidfile \"$PIDFILE\" \"$DAEMON\"";
  private static final String FOREIGN = "kills a process that is not the script's";

  private static final List<Mutation> MUTATIONS =
      List.of(
          new Mutation(
              "membership-pipeline",
              "no check of the pidfile",
              ASK_MINE,
              "[ -e $PIDFILE ]",
              "reused-pid",
              FOREIGN),
          new Mutation(
              "membership-pipeline",
              "no check of the program",
              ASK_MINE,
              "kill -0 $(cat $PIDFILE)",
              "container",
              FOREIGN),
          new Mutation(
              "membership-pipeline",
              "no check of root and namespace",
              "[ \"/proc/$1/root\" -ef / ] ||",
              "true ||",
              "container",
              FOREIGN),
          new Mutation(
              "membership-pipeline",
              "the replaced file is not ours",
              "${ish_exe%' (deleted)'}",
              "$ish_exe",
              "replaced-other-restarted",
              "answers \"1 not ours\""),
          new Mutation(
              "membership-fgrep-x",
              "the pid is printed",
              ASK_MINE + " >/dev/null",
              ASK_MINE,
              "mine",
              "answers \"0 mine / ours runs\""),
          new Mutation(
              "existence-not",
              "the negation is lost",
              "! initscript_pidof",
              "initscript_pidof",
              "mine",
              "answers \"3 not running\""),
          new Mutation(
              "list-told",
              "pidof is left as it was",
              "=`initscript_pidof",
              "=`pidof",
              "replaced-other-restarted",
              "answers \"0 running: other\""),
          new Mutation(
              "single",
              "an option is lost",
              "initscript_pidof -s",
              "initscript_pidof",
              "replaced",
              "answers \"0 running: other mine\""),
          new Mutation(
              "several-operands",
              "an operand is lost",
              "initscript_pidof $DAEMON",
              "initscript_pidof",
              "mine",
              "answers \"3 not running\""),
          new Mutation(
              "status-of-proc",
              "another pidfile",
              "-p \"$PIDFILE\"",
              "-p /run/other.pid",
              "other",
              "answers \"0 ours runs\""),
          new Mutation(
              "kill-list",
              "every instance",
              "$(" + ASK_MINE + ")",
              "$(pidof $DAEMON)",
              "other",
              "answers \"0 stopping, kills other\""),
          new Mutation(
              "guarded-kill",
              "no check of the pidfile",
              ASK_MINE,
              "[ -e $PIDFILE ]",
              "reused-pid",
              FOREIGN),
          new Mutation(
              "stop-exec",
              "no pidfile",
              " --pidfile \"$PIDFILE\"",
              "",
              "other",
              "answers \"0, kills other\""));

  @TempDir private static Path directory;
  private static MatrixRun run;

  @BeforeAll
  static void runAll() {
    Map<String, Idiom> idioms =
        Idioms.all().stream().collect(toUnmodifiableMap(Idiom::name, Function.identity()));
    MatrixRun.Builder drill = MatrixRun.in(DrillKit.in(directory));
    for (Mutation mutation : MUTATIONS) {
      Idiom idiom = Objects.requireNonNull(idioms.get(mutation.idiom));
      drill.add(
          mutation.of(idiom),
          mutation.apply(Objects.requireNonNull(FixedIdiom.of(idiom))),
          List.of(mutation.cell()));
    }
    run = drill.start();
  }

  static Stream<Mutation> mutations() {
    return MUTATIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isNoticed(Mutation mutation) {
    Observation seen = run.observation(mutation.toString(), mutation.cell());

    assertThat(seen.faults()).as("%s", seen).anyMatch(fault -> fault.contains(mutation.fault));
  }

  /**
   * A way to break a fix.
   *
   * @param before what stands in the fixed script, once
   * @param after what then stands there
   * @param state where it shows
   * @param fault how
   */
  private record Mutation(
      String idiom, String name, String before, String after, String state, String fault) {
    Cell cell() {
      return new Cell(state, Shell.DASH, Pidof.DEBIAN);
    }

    /** The idiom under a name of its own, since several mutations can be of one. */
    Idiom of(Idiom idiom) {
      return idiom.named(toString());
    }

    String apply(String fixed) {
      int at = fixed.indexOf(before);
      if (at < 0 || fixed.indexOf(before, at + 1) >= 0) {
        throw new AssertionError("not exactly once in " + idiom + ": " + before);
      }
      return fixed.replace(before, after);
    }

    @Override
    public String toString() {
      return idiom + "-" + name.replace(' ', '-');
    }
  }
}
