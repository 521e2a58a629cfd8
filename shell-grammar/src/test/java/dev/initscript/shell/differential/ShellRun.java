package dev.initscript.shell.differential;

import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a real shell about many scripts: one driver process, which starts the shell for each. */
final class ShellRun {
  private static final int PATIENCE_SECONDS = 300;
  private static final Pattern ANSWER = Pattern.compile("@@ (\\d+) (\\d+)\n");

  private ShellRun() {}

  /** The shell's answers, in the order of the scripts. */
  static List<ShellAnswer> ask(Shell shell, List<String> options, List<SourceText> scripts) {
    try {
      Path directory = Files.createTempDirectory("shell-cases");
      try {
        for (int i = 0; i < scripts.size(); i++) {
          Files.write(directory.resolve("%06d".formatted(i)), scripts.get(i).toBytes());
        }
        return read(shell, drive(shell, options, directory), scripts.size());
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot ask " + shell.id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String drive(Shell shell, List<String> options, Path directory)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", "-c", driver(), "driver", directory.toString()));
    command.addAll(shell.command());
    command.addAll(options);
    Path answers = Files.createTempFile("shell-answers", ".txt");
    try {
      var builder = new ProcessBuilder(command);
      builder.environment().put("LC_ALL", "C");
      builder.redirectErrorStream(true).redirectOutput(answers.toFile());
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException(
            shell.id + " did not come to an end; read so far:\n" + Files.readString(answers));
      }
      return Files.readString(answers, StandardCharsets.ISO_8859_1);
    } finally {
      Files.delete(answers);
    }
  }

  private static List<ShellAnswer> read(Shell shell, String answers, int count) {
    var read = new ArrayList<ShellAnswer>(count);
    Matcher matcher = ANSWER.matcher(answers);
    int from = 0;
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) != read.size()) {
        throw new IllegalStateException("an answer is missing before " + matcher.group());
      }
      int status = Integer.parseInt(matcher.group(2));
      read.add(ShellAnswer.of(shell, status, answers.substring(from, matcher.start())));
      from = matcher.end();
    }
    if (read.size() != count) {
      throw new IllegalStateException(
          shell.id + " answered to " + read.size() + " of " + count + ": " + answers);
    }
    return read;
  }

  private static String driver() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShellRun.class.getResourceAsStream("ask-each.sh"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
