package dev.initscript.shell.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.initscript.shell.invariants.MutantRun.Defect;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text is, its tokens tile it, its tree is sound, and it is read in bounded time.
 *
 * <p>Run with {@code -Pmutations} for ten million mutants. A failure names the mutant's seed:
 * {@code -Dinitscript.mutationSeed=SEED -Dinitscript.mutants=1} makes the same mutant on the same
 * machine, and the mutant itself lies in {@code target/mutants}.
 */
final class MutationTest {
  private static final long MUTANTS = Long.getLong("initscript.mutants", 100_000);
  private static final long FIRST_SEED = Long.getLong("initscript.mutationSeed", 1);
  private static final int THREADS = 2;
  private static final int LONGEST = 6_000;

  private final Mutation mutation = new Mutation(corpus());

  /** Short scripts: a mutant of a long one is slow to parse and shows no more. */
  private static List<SourceText> corpus() {
    return Corpus.all().stream().filter(script -> script.length() < LONGEST).toList();
  }

  @Test
  void noMutantBreaksAnInvariant() throws InterruptedException, IOException {
    Optional<Defect> defect = new MutantRun(mutation, FIRST_SEED, MUTANTS).run(THREADS);
    if (defect.isPresent()) {
      long seed = defect.get().seed();
      Path file = Files.createDirectories(Path.of("target", "mutants")).resolve(seed + ".sh");
      Files.write(file, mutation.mutant(seed).toBytes());
      fail(
          "mutant %d, read as %s: %s; it is in %s, and again with -Dinitscript.mutationSeed=%d -Dinitscript.mutants=1"
              .formatted(seed, defect.get().dialect(), defect.get().what(), file, seed),
          defect.get().what());
    }
  }

  @Test
  void aSeedAlwaysMakesTheSameMutant() {
    assertThat(new Mutation(corpus()).mutant(FIRST_SEED).toBytes())
        .isEqualTo(mutation.mutant(FIRST_SEED).toBytes());
  }

  /** Else the run would only show that good scripts are good. */
  @Test
  void mutantsAreBrokenAndWholeInGoodMeasure() {
    int broken = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      if (!ShellParser.parse(mutation.mutant(seed), Dialect.POSIX).errors().isEmpty()) {
        broken++;
      }
    }
    assertThat(broken).isBetween(250, 950);
  }
}
