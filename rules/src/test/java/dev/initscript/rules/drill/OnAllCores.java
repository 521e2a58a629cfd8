package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The reports of many small drills that run side by side.
 *
 * @param <C> what names a drill
 */
final class OnAllCores<C> {
  private final Map<C, CompletableFuture<DrillReport>> reports;

  private OnAllCores(Map<C, CompletableFuture<DrillReport>> reports) {
    this.reports = reports;
  }

  /** Starts a drill for each case, as many at once as there are cores. */
  static <C> OnAllCores<C> run(Collection<C> cases, Function<C, DrillReport> drill) {
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      return new OnAllCores<>(
          cases.stream()
              .collect(
                  toUnmodifiableMap(
                      Function.identity(),
                      one -> CompletableFuture.supplyAsync(() -> drill.apply(one), cores))));
    } finally {
      cores.shutdown();
    }
  }

  /** Waits for the report of a case; throws what its drill threw. */
  DrillReport report(C one) {
    try {
      return Objects.requireNonNull(reports.get(one)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
