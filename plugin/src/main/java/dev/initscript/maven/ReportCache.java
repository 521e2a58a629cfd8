package dev.initscript.maven;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.CacheFile;
import dev.initscript.rules.engine.ReportCodec;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reports of scripts that have not changed since an earlier run. A report depends on the
 * script's name and bytes, on what the configuration says, and on what was looked up around the
 * script, which is kept with it. Scripts that others source are not for this cache.
 */
final class ReportCache {
  /** With fewer scripts, looking up takes as long as checking. */
  static final int FEW = 64;

  private final CacheFile file;

  private ReportCache(CacheFile file) {
    this.file = file;
  }

  /**
   * The cache in that file, which need not be there.
   *
   * @param configuration everything but the script that decides what a report says, the version of
   *     the rules among it
   */
  static ReportCache open(Path file, String configuration) {
    return new ReportCache(CacheFile.open(file, configuration));
  }

  /** The report of a script; null if there is none that still holds, or it cannot be read. */
  @Nullable ScriptReport find(ScriptFile script, SourceText source, LookUps around) {
    Optional<byte[]> value = file.get(key(script, source));
    if (value.isEmpty()) {
      return null;
    }
    try {
      var in = new DataInputStream(new ByteArrayInputStream(value.get()));
      for (int left = in.readInt(); left > 0; left--) {
        String question = in.readUTF();
        if (!around.now(question).equals(new CacheFile.Key(in.readLong(), in.readLong()))) {
          return null;
        }
      }
      return ReportCodec.read(script.name(), source, in);
    } catch (IOException | RuntimeException damaged) {
      return null;
    }
  }

  /** Keeps a report for later runs. */
  void add(ScriptFile script, ScriptReport report, LookUps around) {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    try {
      Map<String, CacheFile.Key> noted = around.noted();
      out.writeInt(noted.size());
      for (Map.Entry<String, CacheFile.Key> answer : noted.entrySet()) {
        out.writeUTF(answer.getKey());
        out.writeLong(answer.getValue().high());
        out.writeLong(answer.getValue().low());
      }
      ReportCodec.write(report, out);
    } catch (UTFDataFormatException tooLongAPath) {
      return;
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    file.put(key(script, report.source()), bytes.toByteArray());
  }

  /** Writes what later runs may use. */
  void save() throws IOException {
    file.save();
  }

  private static CacheFile.Key key(ScriptFile script, SourceText source) {
    return CacheFile.Key.of(script.name().getBytes(StandardCharsets.UTF_8), source.toBytes());
  }
}
