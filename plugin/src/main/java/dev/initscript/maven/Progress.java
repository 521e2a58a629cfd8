package dev.initscript.maven;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Says now and then how far a long run has come; a short one says nothing. */
final class Progress {
  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final int total;
  private final LongSupplier nanos;
  private final Consumer<String> out;
  private long next;
  private int done;

  Progress(int total, Log log) {
    this(total, System::nanoTime, log::info);
  }

  /**
   * @param total of scripts
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Progress(int total, LongSupplier nanos, Consumer<String> out) {
    this.total = total;
    this.nanos = nanos;
    this.out = out;
    this.next = nanos.getAsLong() + PAUSE_NANOS;
  }

  /** One more script is done. */
  void step() {
    done++;
    long now = nanos.getAsLong();
    if (now - next >= 0 && done < total) {
      next = now + PAUSE_NANOS;
      out.accept(done + " of " + total + " scripts");
    }
  }
}
