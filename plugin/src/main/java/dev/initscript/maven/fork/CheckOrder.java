package dev.initscript.maven.fork;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.CheckSettings;
import dev.initscript.maven.check.DialectOption;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.select.FileStamp;
import dev.initscript.maven.select.Glance;
import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.Platform;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Configuration;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the other JVM is told: which scripts it is to check, and how.
 *
 * @param root the root directory that the user names, or null
 * @param withSources whether each report needs the script's bytes even if nothing is found
 * @param cache what it may know of earlier runs; null for nothing
 * @param files all scripts that are checked together, in the order of their reports
 */
public record CheckOrder(
    CheckSettings settings,
    @Nullable Path root,
    boolean withSources,
    @Nullable CacheOrder cache,
    List<ScriptFile> files) {
  /**
   * The cache, which the other JVM reads and writes.
   *
   * @param file where it is
   * @param configuration see {@link ReportCache#open}
   * @param started when this run has started, in milliseconds since 1970
   * @param leftOut what was seen in this run that is no script, to be remembered
   */
  public record CacheOrder(
      Path file, String configuration, long started, List<ReportCache.LeftOut> leftOut) {}

  /** The scripts, ready to be checked by this JVM. */
  Scripts scripts(@Nullable ReportCache earlier) throws CheckException {
    return new Scripts(settings).among(files, neighbours(earlier), earlier);
  }

  private Neighbours neighbours(@Nullable ReportCache earlier) {
    return earlier == null
        ? new Neighbours(files, root)
        : new Neighbours(files, root, earlier.sightings());
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(settings.dialect().name());
    out.writeUTF(settings.platform().name());
    write(settings.configuration(), out);
    writeNullable(root == null ? null : root.toString(), out);
    out.writeBoolean(withSources);
    out.writeBoolean(cache != null);
    if (cache != null) {
      write(cache, out);
    }
    out.writeInt(files.size());
    for (ScriptFile file : files) {
      write(file, out);
    }
  }

  static CheckOrder read(DataInput in) throws IOException {
    var settings =
        new CheckSettings(
            DialectOption.valueOf(in.readUTF()), Platform.valueOf(in.readUTF()), configuration(in));
    String root = nullable(in);
    boolean withSources = in.readBoolean();
    CacheOrder cache = in.readBoolean() ? cache(in) : null;
    List<ScriptFile> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(file(in));
    }
    return new CheckOrder(settings, root == null ? null : Path.of(root), withSources, cache, files);
  }

  private static void write(Configuration configuration, DataOutput out) throws IOException {
    out.writeInt(configuration.severities().size());
    for (Map.Entry<RuleId, Severity> rule : configuration.severities().entrySet()) {
      out.writeUTF(rule.getKey().value());
      out.writeUTF(rule.getValue().name());
    }
    out.writeInt(configuration.disabled().size());
    for (RuleId rule : configuration.disabled()) {
      out.writeUTF(rule.value());
    }
  }

  private static Configuration configuration(DataInput in) throws IOException {
    Map<RuleId, Severity> severities = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      severities.put(new RuleId(in.readUTF()), Severity.valueOf(in.readUTF()));
    }
    Set<RuleId> disabled = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      disabled.add(new RuleId(in.readUTF()));
    }
    return new Configuration(severities, disabled);
  }

  private static void write(CacheOrder cache, DataOutput out) throws IOException {
    out.writeUTF(cache.file().toString());
    out.writeUTF(cache.configuration());
    out.writeLong(cache.started());
    out.writeInt(cache.leftOut().size());
    for (ReportCache.LeftOut file : cache.leftOut()) {
      out.writeUTF(file.name());
      file.stamp().write(out);
      writeNullable(file.glance().reason(), out);
    }
  }

  private static CacheOrder cache(DataInput in) throws IOException {
    Path file = Path.of(in.readUTF());
    String configuration = in.readUTF();
    long started = in.readLong();
    List<ReportCache.LeftOut> leftOut = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      leftOut.add(
          new ReportCache.LeftOut(
              in.readUTF(), FileStamp.read(in), new Glance(nullable(in), List.of())));
    }
    return new CacheOrder(file, configuration, started, leftOut);
  }

  private static void write(ScriptFile file, DataOutput out) throws IOException {
    out.writeUTF(file.path().toString());
    out.writeUTF(file.name());
    out.writeBoolean(file.named());
    out.writeBoolean(file.stamp() != null);
    if (file.stamp() != null) {
      file.stamp().write(out);
    }
    out.writeInt(file.operands().size());
    for (String operand : file.operands()) {
      out.writeUTF(operand);
    }
  }

  private static ScriptFile file(DataInput in) throws IOException {
    Path path = Path.of(in.readUTF());
    String name = in.readUTF();
    boolean named = in.readBoolean();
    FileStamp stamp = in.readBoolean() ? FileStamp.read(in) : null;
    List<String> operands = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      operands.add(in.readUTF());
    }
    return new ScriptFile(path, name, named, stamp, operands);
  }

  private static void writeNullable(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String nullable(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
