package dev.initscript.maven.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A project with many scripts: real ones and the fixtures, over and over, no two alike. */
final class ScriptTree {
  private static final int SCRIPTS_A_DIRECTORY = 500;

  private ScriptTree() {}

  /** The scripts to repeat: every regular file in these directories that names a shell. */
  static List<byte[]> templates(List<Path> directories) throws IOException {
    List<byte[]> templates = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        continue;
      }
      try (var files = Files.walk(directory)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          if (isShell(bytes)) {
            templates.add(bytes);
          }
        }
      }
    }
    return templates;
  }

  private static boolean isShell(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1);
    return start.startsWith("#!") && start.lines().findFirst().orElse("").contains("sh");
  }

  /** Writes the scripts; gives the number of their bytes. */
  static long write(Path project, List<byte[]> templates, int count) throws IOException {
    long total = 0;
    for (int i = 0; i < count; i++) {
      byte[] template = templates.get(i % templates.size());
      byte[] end = ("\n# Number " + i + ".\n").getBytes(StandardCharsets.US_ASCII);
      byte[] script = Arrays.copyOf(template, template.length + end.length);
      System.arraycopy(end, 0, script, template.length, end.length);
      Path file = project.resolve("d" + i / SCRIPTS_A_DIRECTORY).resolve("init.d/s" + i + ".sh");
      Files.createDirectories(file.getParent());
      Files.write(file, script);
      total += script.length;
    }
    return total;
  }
}
