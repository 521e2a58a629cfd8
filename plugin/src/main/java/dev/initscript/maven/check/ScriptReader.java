package dev.initscript.maven.check;

import dev.initscript.maven.cache.LookUps;
import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.select.FirstLook;
import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.engine.Analysis;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.ScriptSet;
import dev.initscript.rules.engine.ScriptSet.Sourcing;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.rules.facts.ScriptKind.Shell;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the selected files, each with what is around it. Safe for use by several threads. */
final class ScriptReader {
  private final DialectOption dialect;
  private final @Nullable Neighbours neighbours;
  private final @Nullable Neighbours stamped;
  private final @Nullable ReportCache earlier;
  private final ScriptSet set;
  private final Map<String, SoftReference<Early>> early = new ConcurrentHashMap<>();

  /** Of scripts each of which is alone. */
  ScriptReader(DialectOption dialect) {
    this(dialect, null, null, new ScriptSet(List.of()));
  }

  private ScriptReader(
      DialectOption dialect,
      @Nullable Neighbours neighbours,
      @Nullable ReportCache earlier,
      ScriptSet set) {
    this.dialect = dialect;
    this.neighbours = neighbours;
    this.earlier = earlier;
    this.set = set;
    this.stamped =
        neighbours == null || earlier == null ? null : neighbours.stamped(earlier.started());
  }

  /**
   * What was found in a script while it was not yet known who sources it.
   *
   * @param lookUps what it depends on; null without a cache
   */
  record Early(ScriptReport report, @Nullable LookUps lookUps) {}

  /**
   * Of scripts that are checked together. Those that may source others are checked before, unless
   * it is known what they source; kept are the first that source a file, and of the others what was
   * found, while there is memory for it.
   */
  ScriptReader among(
      List<ScriptFile> files, Neighbours around, @Nullable ReportCache cache, Analyzer analyzer)
      throws CheckException {
    List<String> places = new ArrayList<>();
    for (ScriptFile file : files) {
      places.add(file.name());
    }
    var reader = new ScriptReader(dialect, around, cache, new ScriptSet(places));
    List<ScriptFile> sourcing = new ArrayList<>();
    for (ScriptFile file : files) {
      if (files.size() > 1 && reader.set.mayConnect(file.operands())) {
        sourcing.add(file);
      }
    }
    InOrder.each(sourcing, file -> reader.sourcing(file, analyzer), reader::connect);
    return reader;
  }

  private Sourcing sourcing(ScriptFile file, Analyzer analyzer) {
    Surroundings around = set.beforeCallers(alone(file));
    LookUps lookUps = earlier == null ? null : lookUps(file, around);
    Sourcing known = earlier == null || lookUps == null ? null : earlier.sourcing(file, lookUps);
    Script script = known == null ? script(file) : null;
    if (script == null) {
      return known == null ? Sourcing.NOTHING : known;
    }
    Analysis found =
        analyzer.analyzeWithSourcing(script.among(lookUps == null ? around : lookUps.around()));
    if (earlier != null && lookUps != null) {
      earlier.add(file, found.sourcing(), lookUps);
    }
    early.put(file.name(), new SoftReference<>(new Early(found.report(), lookUps)));
    return found.sourcing();
  }

  /** What was found before; null if it was not looked for, is forgotten, or others source it. */
  @Nullable Early early(ScriptFile file, Surroundings around) {
    SoftReference<Early> found = early.remove(file.name());
    return found != null && around.callers().isEmpty() ? found.get() : null;
  }

  private void connect(ScriptFile file, Sourcing sourcing) {
    Script script = set.wants(sourcing) ? script(file) : null;
    if (script != null) {
      set.add(script, sourcing);
    }
  }

  /**
   * The script by itself; null if it is none or cannot be read, which is said when it is checked.
   */
  private @Nullable Script script(ScriptFile file) {
    try {
      SourceText source = bytes(file);
      return kind(source) instanceof Shell shell ? script(file, source, shell, alone(file)) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The bytes of a file; no more than are enough to see that it is too large. */
  SourceText read(ScriptFile file) throws CheckException {
    try {
      return bytes(file);
    } catch (IOException e) {
      throw new CheckException(
          (file.named() ? "initscript.files: " : "")
              + file.name()
              + " cannot be read ("
              + Reason.of(e)
              + "); make it readable"
              + (file.named() ? "." : ", or leave it out with initscript.excludes."));
    }
  }

  private static SourceText bytes(ScriptFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return SourceText.of(in.readNBytes(FirstLook.MOST_BYTES + 1));
    }
  }

  static ScriptKind kind(SourceText source) {
    return source.length() > FirstLook.MOST_BYTES
        ? new NotShell("larger than " + FirstLook.MOST_BYTES + " bytes")
        : ScriptKind.of(source);
  }

  /** What is around a script, those that source it included. */
  Surroundings around(ScriptFile file) {
    return set.around(alone(file));
  }

  /** The same, prepared to note what is looked up there; of a reader that has a cache. */
  LookUps lookUps(ScriptFile file, Surroundings around) {
    return new LookUps(around, stamped == null ? Surroundings.NONE : stamped.of(file));
  }

  /** The script that was read. */
  Script script(ScriptFile file, SourceText source, Shell shell, Surroundings around) {
    return new Script(file.name(), source, dialect.orElse(shell.dialect()), around);
  }

  private Surroundings alone(ScriptFile file) {
    return neighbours == null ? Surroundings.NONE : neighbours.of(file);
  }
}
