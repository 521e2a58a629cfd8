package dev.initscript.maven.check;

import dev.initscript.maven.select.ScriptFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Does the same with many scripts on all processors, and hands on what comes of it in the scripts'
 * order. Only a bounded number of results waits for its turn, however many scripts there are.
 */
public final class InOrder {
  /** With fewer, starting threads takes longer than it saves. */
  private static final int FEW = 16;

  /** How many scripts a thread takes at once: handing on one may take longer than its work. */
  private static final int PORTION = 8;

  /** How many portions the threads may be ahead of the one that is handed on. */
  private static final int AHEAD = 8;

  /** What is done with a script, by several threads at once. */
  public interface Task<T> {
    T of(ScriptFile script) throws CheckException;
  }

  /** What takes the results, by one thread. */
  public interface Sink<T> {
    void take(ScriptFile script, T result);
  }

  private InOrder() {}

  /** What comes of it, when all is done. */
  public static <T> List<T> list(List<ScriptFile> scripts, Task<T> task) throws CheckException {
    List<T> results = new ArrayList<>(scripts.size());
    each(scripts, task, (script, result) -> results.add(result));
    return results;
  }

  /** Does it. What a task throws is thrown when its turn comes, and ends the work. */
  public static <T> void each(List<ScriptFile> scripts, Task<T> task, Sink<T> sink)
      throws CheckException {
    int processors = Runtime.getRuntime().availableProcessors();
    if (scripts.size() < FEW || processors == 1) {
      for (ScriptFile script : scripts) {
        sink.take(script, task.of(script));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(processors, daemons());
    try {
      Deque<Future<Portion<T>>> ahead = new ArrayDeque<>();
      int given = 0;
      for (int taken = 0; taken < scripts.size(); taken += PORTION) {
        while (given < scripts.size() && ahead.size() < AHEAD) {
          List<ScriptFile> next = portion(scripts, given);
          ahead.add(threads.submit(() -> Portion.of(next, task)));
          given += next.size();
        }
        result(ahead.remove()).handOn(portion(scripts, taken), sink);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<ScriptFile> portion(List<ScriptFile> scripts, int start) {
    return scripts.subList(start, Math.min(start + PORTION, scripts.size()));
  }

  /**
   * What came of some scripts.
   *
   * @param results of those before the failure
   * @param failure what one of them has thrown, or null
   */
  private record Portion<T>(List<T> results, @Nullable CheckException failure) {
    static <T> Portion<T> of(List<ScriptFile> scripts, Task<T> task) {
      List<T> results = new ArrayList<>(scripts.size());
      try {
        for (ScriptFile script : scripts) {
          results.add(task.of(script));
        }
        return new Portion<>(results, null);
      } catch (CheckException e) {
        return new Portion<>(results, e);
      }
    }

    void handOn(List<ScriptFile> scripts, Sink<T> sink) throws CheckException {
      for (int i = 0; i < results.size(); i++) {
        sink.take(scripts.get(i), results.get(i));
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static <T> T result(Future<T> future) throws CheckException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckException("The build was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static ThreadFactory daemons() {
    return work -> {
      var thread = new Thread(work, "initscript");
      thread.setDaemon(true);
      return thread;
    };
  }
}
