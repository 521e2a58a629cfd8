package dev.initscript.bench.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A project with many scripts: real ones, over and over, no two alike. */
final class ScriptTree {
  private static final int SCRIPTS_A_DIRECTORY = 500;

  /** So that 10,000 scripts are 20 MB. */
  private static final int MEAN_BYTES = 2_000;

  private final List<byte[]> templates;

  private ScriptTree(List<byte[]> templates) {
    this.templates = templates;
  }

  /** Of these scripts, but for the longest ones, without which the mean is 2,000 bytes. */
  static ScriptTree of(List<Path> scripts) throws IOException {
    List<byte[]> bySize = new ArrayList<>();
    for (Path script : scripts) {
      bySize.add(Files.readAllBytes(script));
    }
    bySize.sort(Comparator.comparingInt(bytes -> bytes.length));
    long total = 0;
    int count = 0;
    while (count < bySize.size()
        && total + bySize.get(count).length <= (long) MEAN_BYTES * (count + 1)) {
      total += bySize.get(count++).length;
    }
    return new ScriptTree(List.copyOf(bySize.subList(0, count)));
  }

  /** How many different scripts there are. */
  int templates() {
    return templates.size();
  }

  /** Writes so many; gives the number of their bytes. */
  long write(Path project, int count) throws IOException {
    long total = 0;
    for (int i = 0; i < count; i++) {
      // The first is of middling size; the others come in an order that has nothing to do with it.
      long place = templates.size() / 2 + (long) i * 7919;
      byte[] template = templates.get((int) (place % templates.size()));
      byte[] end = ("\n# Number " + i + ".\n").getBytes(StandardCharsets.US_ASCII);
      Path directory = project.resolve("d" + i / SCRIPTS_A_DIRECTORY + "/init.d");
      Files.createDirectories(directory);
      try (var out = Files.newOutputStream(directory.resolve("s" + i + ".sh"))) {
        out.write(template);
        out.write(end);
      }
      total += template.length + end.length;
    }
    return total;
  }
}
