package dev.initscript.maven.cache;

import dev.initscript.maven.cache.LookUps.Answer;
import dev.initscript.maven.select.FileStamp;
import dev.initscript.maven.select.Glance;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.Sightings;
import dev.initscript.maven.select.Survey;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.ScriptSet.Sourcing;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run knew of files that have not changed since: by their stamps, without opening
 * them, or where a stamp does not tell, by their bytes.
 *
 * <p>A report depends on the script's name and bytes, on what the configuration says, and on what
 * was looked up around the script, which is kept with it. Reports of scripts that others source are
 * not kept. Safe for use by several threads.
 */
public final class ReportCache implements Glance.Earlier {
  /** With fewer scripts no cache is begun: its classes would be loaded for nothing. */
  public static final int FEW = 64;

  private static final SourceText NOT_READ = SourceText.of(new byte[0]);

  private final CacheFile file;
  private final Map<String, Optional<KnownScript>> known = new ConcurrentHashMap<>();
  private final Map<String, Sources> sources = new ConcurrentHashMap<>();
  private final LongAdder unseen = new LongAdder();
  private final Queue<LeftOut> leftOut = new ConcurrentLinkedQueue<>();
  private final Sightings sightings = new Sightings();

  private ReportCache(CacheFile file) {
    this.file = file;
  }

  /** What a script sources, and what was looked up to know it. */
  private record Sources(Sourcing sourcing, Map<String, Answer> answers) {}

  /**
   * The cache in that file, which need not be there.
   *
   * @param configuration everything but the files that decides what a report says, the version of
   *     the rules among it
   * @param started when this run has started, before any file was looked at, in milliseconds since
   *     1970
   */
  public static ReportCache open(Path file, String configuration, long started) {
    return new ReportCache(CacheFile.open(file, configuration, started));
  }

  /**
   * What an earlier run said, if everything it depends on is as it was: the files that this one has
   * found, and those that were looked up around them. Nothing is read.
   *
   * @param circumstances what else it depends on
   * @return null if something has changed, or nobody knows
   */
  public @Nullable WholeRun unchanged(Survey survey, String circumstances) {
    ByteBuffer bytes = file.isOfTheFuture() ? null : file.run();
    if (bytes == null) {
      return null;
    }
    try {
      boolean same =
          part(bytes).equals(textOf(circumstances))
              && survey.isAsIn(part(bytes))
              && Sightings.stillHold(part(bytes));
      return same ? WholeRun.read(KnownScript.stream(bytes)) : null;
    } catch (IOException | RuntimeException damaged) {
      return null;
    }
  }

  private static ByteBuffer textOf(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The next part of a run, which starts with its length. */
  private static ByteBuffer part(ByteBuffer bytes) {
    int length = bytes.getInt();
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }

  /**
   * Keeps what this run said, unless something it depends on could change without being seen.
   *
   * @see #unchanged
   */
  public void add(WholeRun run, Survey survey, String circumstances) {
    ByteBuffer around = seen();
    ByteBuffer bytes = around == null ? null : toBytes(run, survey, circumstances, around);
    if (bytes != null) {
      addRun(bytes);
    }
  }

  /** What was seen around the scripts; null if a change of it could go unseen. */
  public @Nullable ByteBuffer seen() {
    return sightings.toBytes(started());
  }

  /**
   * A run as bytes, to be kept by {@link #addRun}.
   *
   * @param around what was seen around the scripts, as {@link #seen} tells it
   * @return null if something else it depends on could change without being seen
   */
  public @Nullable ByteBuffer toBytes(
      WholeRun run, Survey survey, String circumstances, ByteBuffer around) {
    ByteBuffer picture = survey.picture(started());
    if (picture == null) {
      return null;
    }
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      for (ByteBuffer part : List.of(textOf(circumstances), picture, around)) {
        out.writeInt(part.remaining());
        out.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
      }
      run.write(out);
      return ByteBuffer.wrap(bytes.toByteArray());
    } catch (IOException cannotBeWritten) {
      return null;
    }
  }

  /** Keeps a run that was made {@linkplain #toBytes bytes}. */
  public void addRun(ByteBuffer bytes) {
    byte[] run = new byte[bytes.remaining()];
    bytes.get(run);
    file.putRun(run);
  }

  /** Takes what is seen around the scripts of this run. */
  public Sightings sightings() {
    return sightings;
  }

  /** When this run has started, in milliseconds since 1970. */
  public long started() {
    return file.started();
  }

  /** A file in a place of init scripts that is none. */
  public record LeftOut(String name, FileStamp stamp, Glance glance) {}

  @Override
  public @Nullable Glance at(String name, FileStamp stamp) {
    KnownScript script = unchanged(name, stamp);
    if (script == null) {
      unseen.increment();
      return null;
    }
    if (script.glance().reason() != null) {
      leftOut.add(new LeftOut(name, stamp, script.glance()));
    }
    return script.glance();
  }

  @Override
  public void remember(String name, FileStamp stamp, Glance glance) {
    if (glance.reason() != null) {
      leftOut.add(new LeftOut(name, stamp, glance));
    }
    if (glance.reason() != null && stamp.isSettled(started())) {
      put(name, KnownScript.leftOut(stamp, glance));
    }
  }

  /** How many files were asked for of which nothing is known, or which have changed. */
  public long unseen() {
    return unseen.sum();
  }

  /** The files that are no scripts and were asked for or remembered. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** What a script sources; null if that is not known. */
  public @Nullable Sourcing sourcing(ScriptFile script, LookUps around) {
    KnownScript before = unchanged(script.name(), script.stamp());
    return before != null && before.sourcing() != null && around.areUnchanged(before.answers())
        ? before.sourcing()
        : null;
  }

  /** Keeps what a script sources for later runs. */
  public void add(ScriptFile script, Sourcing sourcing, LookUps around) {
    sources.put(script.name(), new Sources(sourcing, around.noted()));
    KnownScript before = unchanged(script.name(), script.stamp());
    if (before != null) {
      put(script.name(), before.with(sourcing, around.noted()));
    }
  }

  /** The report of a script in which nothing was found, if it need not be read; else null. */
  public @Nullable ScriptReport clean(ScriptFile script, LookUps around) {
    KnownScript before = unchanged(script.name(), script.stamp());
    return before != null && before.clean() && around.areUnchanged(before.answers())
        ? report(before, script, NOT_READ)
        : null;
  }

  /** The report of a script that was read; null if there is none that still holds. */
  public @Nullable ScriptReport find(ScriptFile script, SourceText source, LookUps around) {
    KnownScript before = known(script.name());
    if (before == null || !before.content().equals(CacheFile.digestOf(source.toBytes()))) {
      return null;
    }
    FileStamp stamp = settled(script);
    boolean sameStamp = stamp == null || stamp.equals(before.stamp());
    if (!sameStamp || file.isOfTheFuture() || !around.areUnchanged(before.answers())) {
      Map<String, Answer> answers = around.confirmed(before.answers());
      if (answers == null) {
        return null;
      }
      if (!sameStamp || !answers.equals(before.answers()) || file.isOfTheFuture()) {
        put(script.name(), before.with(stamp, answers));
      }
    }
    return report(before, script, source);
  }

  /** Keeps a report for later runs. */
  public void add(ScriptFile script, ScriptReport report, LookUps around) {
    Sources connected = sources.get(script.name());
    Map<String, Answer> answers = new LinkedHashMap<>();
    if (connected != null) {
      answers.putAll(connected.answers());
    }
    around.noted().forEach(answers::putIfAbsent);
    boolean clean =
        report.status() == Status.CHECKED
            && report.findings().isEmpty()
            && report.syntaxErrors().isEmpty();
    try {
      put(
          script.name(),
          new KnownScript(
              settled(script),
              new Glance(null, script.operands()),
              CacheFile.digestOf(report.source().toBytes()),
              connected == null ? null : connected.sourcing(),
              answers,
              clean,
              KnownScript.encode(report)));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /**
   * Writes what later runs may use.
   *
   * @throws IOException if it cannot be written; what an earlier run wrote is then still there
   */
  public void save() throws IOException {
    file.save();
  }

  private @Nullable FileStamp settled(ScriptFile script) {
    FileStamp stamp = script.stamp();
    return stamp != null && stamp.isSettled(started()) ? stamp : null;
  }

  private @Nullable KnownScript unchanged(String name, @Nullable FileStamp stamp) {
    if (stamp == null || file.isOfTheFuture()) {
      return null;
    }
    KnownScript before = known(name);
    return before != null && stamp.equals(before.stamp()) ? before : null;
  }

  private @Nullable KnownScript known(String name) {
    return known.computeIfAbsent(name, this::read).orElse(null);
  }

  private Optional<KnownScript> read(String name) {
    ByteBuffer bytes = file.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(KnownScript.of(bytes));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static @Nullable ScriptReport report(
      KnownScript script, ScriptFile file, SourceText source) {
    try {
      return script.report(file.name(), source);
    } catch (IOException | RuntimeException damaged) {
      return null;
    }
  }

  private void put(String name, KnownScript script) {
    try {
      file.put(name, script.toBytes());
      known.put(name, Optional.of(script));
    } catch (UTFDataFormatException tooLong) {
      // Read again in the next run.
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }
}
