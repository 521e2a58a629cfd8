package dev.initscript.maven;

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
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Does the same with many scripts on all processors, and hands on what comes of it in the scripts'
 * order. Only a bounded number of results waits for its turn, however many scripts there are.
 */
final class InOrder {
  /** With fewer, starting threads takes longer than it saves. */
  private static final int FEW = 16;

  /** How many scripts the threads may be ahead of the one that is handed on. */
  private static final int AHEAD = 64;

  /** What is done with a script, by several threads at once. */
  interface Task<T> {
    T of(ScriptFile script) throws MojoExecutionException;
  }

  /** What takes the results, by one thread. */
  interface Sink<T> {
    void take(ScriptFile script, T result) throws MojoExecutionException;
  }

  private InOrder() {}

  /** What comes of it, when all is done. */
  static <T> List<T> list(List<ScriptFile> scripts, Task<T> task) throws MojoExecutionException {
    List<T> results = new ArrayList<>(scripts.size());
    each(scripts, task, (script, result) -> results.add(result));
    return results;
  }

  /** Does it. What a task throws is thrown when its turn comes, and ends the work. */
  static <T> void each(List<ScriptFile> scripts, Task<T> task, Sink<T> sink)
      throws MojoExecutionException {
    int processors = Runtime.getRuntime().availableProcessors();
    if (scripts.size() < FEW || processors == 1) {
      for (ScriptFile script : scripts) {
        sink.take(script, task.of(script));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(processors, daemons());
    try {
      Deque<Future<T>> ahead = new ArrayDeque<>();
      int given = 0;
      for (ScriptFile script : scripts) {
        while (given < scripts.size() && ahead.size() < AHEAD) {
          ScriptFile next = scripts.get(given++);
          ahead.add(threads.submit(() -> task.of(next)));
        }
        sink.take(script, result(ahead.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws MojoExecutionException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The build was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MojoExecutionException expected) {
        throw expected;
      }
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
