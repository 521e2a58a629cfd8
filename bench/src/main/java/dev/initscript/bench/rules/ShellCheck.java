package dev.initscript.bench.rules;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The peer that checks scripts, too: as many processes at once as there are cores to measure. */
final class ShellCheck {
  private ShellCheck() {}

  /**
   * Checks the files, each process a share of them.
   *
   * @return nanoseconds from the first start to the last end; NaN if ShellCheck is not installed
   */
  static double nanos(List<Path> files, int processes) throws IOException {
    List<Process> running = new ArrayList<>();
    long start = System.nanoTime();
    try {
      for (int i = 0; i < processes; i++) {
        running.add(start(files, i, processes));
      }
      for (Process process : running) {
        process.waitFor();
      }
    } catch (IOException notInstalled) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return System.nanoTime() - start;
  }

  private static Process start(List<Path> files, int first, int step) throws IOException {
    List<String> line = new ArrayList<>(List.of("shellcheck"));
    for (int i = first; i < files.size(); i += step) {
      line.add(files.get(i).toString());
    }
    return new ProcessBuilder(line)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }
}
