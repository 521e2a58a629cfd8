package dev.initscript.maven.cache;

import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFile.Regular;
import dev.initscript.rules.files.TargetFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a script looks up around it. A report holds as long as each look-up has the
 * same answer, since which one comes next depends on nothing but the script and earlier answers.
 */
public final class LookUps {
  private static final String BESIDE = "beside ";

  private final Surroundings real;
  private final Surroundings stamped;
  private final Map<String, TargetFile> files = new LinkedHashMap<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /**
   * @param real what is around the script
   * @param stamped the same, with the stamps of files in place of their bytes
   */
  public LookUps(Surroundings real, Surroundings stamped) {
    this.real = real;
    this.stamped = stamped;
  }

  /**
   * An answer to a look-up.
   *
   * @param said where it leads, and how that counts
   * @param stamp of the file; empty if there is none that would tell a change
   * @param content a digest of what is read of the file; empty if it is no regular file
   */
  record Answer(String said, String stamp, String content) {
    void write(DataOutput out) throws IOException {
      out.writeUTF(said);
      out.writeUTF(stamp);
      out.writeUTF(content);
    }

    static Answer read(DataInput in) throws IOException {
      return new Answer(in.readUTF(), in.readUTF(), in.readUTF());
    }
  }

  /** The same surroundings; each file is read once, and noted. */
  public Surroundings around() {
    return new Surroundings(
        this::find,
        path -> find(BESIDE + path),
        real.place(),
        real.callers(),
        real.checked(),
        real.packaging());
  }

  /** What was looked up, in that order. */
  synchronized Map<String, Answer> noted() {
    return new LinkedHashMap<>(answers);
  }

  private synchronized TargetFile find(String question) {
    TargetFile known = files.get(question);
    if (known == null) {
      String stamp = stamp(ask(stamped, question));
      known = ask(real, question);
      answers.put(question, new Answer(said(known), stamp, content(known)));
      files.put(question, known);
    }
    return known;
  }

  /** Whether these answers are still right, by stamps alone. */
  boolean areUnchanged(Map<String, Answer> earlier) {
    for (Map.Entry<String, Answer> entry : earlier.entrySet()) {
      TargetFile now = ask(stamped, entry.getKey());
      Answer then = entry.getValue();
      boolean same =
          said(now).equals(then.said())
              && (!(now instanceof Regular)
                  || (!then.stamp().isEmpty() && then.stamp().equals(stamp(now))));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * The answers with their stamps of now, if they are still right by what is there to read; else
   * null.
   */
  @Nullable Map<String, Answer> confirmed(Map<String, Answer> earlier) {
    for (Map.Entry<String, Answer> entry : earlier.entrySet()) {
      TargetFile now = find(entry.getKey());
      Answer then = entry.getValue();
      if (!said(now).equals(then.said()) || !content(now).equals(then.content())) {
        return null;
      }
    }
    return noted();
  }

  private static TargetFile ask(Surroundings around, String question) {
    TargetFiles files = question.startsWith(BESIDE) ? around.siblings() : around.files();
    return files.find(question.startsWith(BESIDE) ? question.substring(BESIDE.length()) : question);
  }

  private String said(TargetFile answer) {
    if (answer instanceof Regular file) {
      return (real.isChecked(file.path()) ? "checked " : "file ") + file.path();
    }
    return answer instanceof TargetFile.Missing
        ? "missing"
        : answer instanceof TargetFile.Other ? "other" : "unknown";
  }

  private static String stamp(TargetFile stamped) {
    return stamped instanceof Regular file ? file.content().text(0, file.content().length()) : "";
  }

  private static String content(TargetFile answer) {
    if (!(answer instanceof Regular file)) {
      return "";
    }
    byte[] whole = {(byte) (file.whole() ? 1 : 0)};
    return CacheFile.digestOf(whole, file.content().toBytes());
  }
}
