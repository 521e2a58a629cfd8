package dev.initscript.maven;

import dev.initscript.maven.write.CacheFile;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the check of a script looks up around it. A report holds as long as each look-up has the
 * same answer, since which one comes next depends on nothing but the script and earlier answers.
 */
final class LookUps {
  private static final String BESIDE = "beside ";

  private final Surroundings real;
  private final Map<String, TargetFile> answers = new LinkedHashMap<>();

  LookUps(Surroundings real) {
    this.real = real;
  }

  /** The same surroundings; each file is read once, and noted. */
  Surroundings around() {
    return new Surroundings(
        this::find,
        path -> find(BESIDE + path),
        real.place(),
        real.callers(),
        real.checked(),
        real.packaging());
  }

  /** What was looked up, with a digest of each answer, in that order. */
  Map<String, CacheFile.Key> noted() {
    Map<String, CacheFile.Key> digests = new LinkedHashMap<>();
    answers.forEach((question, answer) -> digests.put(question, digest(answer)));
    return digests;
  }

  /** The digest of what is there now. */
  CacheFile.Key now(String question) {
    return digest(find(question));
  }

  private synchronized TargetFile find(String question) {
    TargetFile known = answers.get(question);
    if (known == null) {
      TargetFiles files = question.startsWith(BESIDE) ? real.siblings() : real.files();
      known =
          files.find(question.startsWith(BESIDE) ? question.substring(BESIDE.length()) : question);
      answers.put(question, known);
    }
    return known;
  }

  private CacheFile.Key digest(TargetFile answer) {
    if (!(answer instanceof TargetFile.Regular file)) {
      return CacheFile.Key.of(
          answer.getClass().getSimpleName().getBytes(StandardCharsets.US_ASCII));
    }
    byte[] said = {(byte) (file.whole() ? 1 : 0), (byte) (real.isChecked(file.path()) ? 1 : 0)};
    return CacheFile.Key.of(
        said, file.path().getBytes(StandardCharsets.UTF_8), file.content().toBytes());
  }
}
