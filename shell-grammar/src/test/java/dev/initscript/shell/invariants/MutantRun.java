package dev.initscript.shell.invariants;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Parses mutants on some threads until one shows a defect, or all have been parsed. */
final class MutantRun {
  private static final List<Dialect> DIALECTS = List.of(Dialect.values());
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Mutation mutation;
  private final long end;
  private final AtomicLong next;
  private final AtomicReference<@Nullable Defect> defect = new AtomicReference<>();

  /**
   * A mutant that shows a defect.
   *
   * @param seed of the mutant
   * @param dialect that it was read as
   * @param what went wrong
   */
  record Defect(long seed, Dialect dialect, Throwable what) {}

  MutantRun(Mutation mutation, long firstSeed, long count) {
    this.mutation = mutation;
    this.next = new AtomicLong(firstSeed);
    this.end = firstSeed + count;
  }

  /** The dialect that a mutant is read as. */
  static Dialect dialectOf(long seed) {
    return DIALECTS.get(Math.floorMod(seed, DIALECTS.size()));
  }

  Optional<Defect> run(int threads) throws InterruptedException {
    var workers = new Worker[threads];
    for (int i = 0; i < threads; i++) {
      workers[i] = new Worker();
      workers[i].setDaemon(true);
      workers[i].start();
    }
    for (Worker worker : workers) {
      while (worker.isAlive() && defect.get() == null) {
        worker.join(200);
        worker.noteHang();
      }
    }
    return Optional.ofNullable(defect.get());
  }

  private final class Worker extends Thread {
    private volatile long seed;
    private volatile long started = System.nanoTime();

    @Override
    public void run() {
      for (long s = next.getAndIncrement();
          s < end && defect.get() == null;
          s = next.getAndIncrement()) {
        seed = s;
        started = System.nanoTime();
        parse(s);
      }
    }

    private void parse(long s) {
      try {
        SourceText mutant = mutation.mutant(s);
        TreeInvariants.check(ShellParser.parse(mutant, dialectOf(s)));
      } catch (RuntimeException | Error e) {
        defect.compareAndSet(null, new Defect(s, dialectOf(s), e));
      }
    }

    void noteHang() {
      long seconds = (System.nanoTime() - started) / 1_000_000_000;
      if (isAlive() && seconds * 1_000_000_000 >= PATIENCE_NANOS) {
        var hang = new AssertionError("not parsed after " + seconds + " s");
        hang.setStackTrace(getStackTrace());
        defect.compareAndSet(null, new Defect(seed, dialectOf(seed), hang));
      }
    }
  }
}
