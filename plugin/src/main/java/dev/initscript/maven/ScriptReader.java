package dev.initscript.maven;

import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptSet;
import dev.initscript.rules.engine.ScriptSet.Sourcing;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.rules.facts.ScriptKind.Shell;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the selected files, each with what is around it. Safe for use by several threads. */
final class ScriptReader {
  /** No init script comes near it; what does is a mistake that would only cost memory. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final DialectOption dialect;
  private final @Nullable Neighbours neighbours;
  private final ScriptSet set;

  /** Of scripts each of which is alone. */
  ScriptReader(DialectOption dialect) {
    this(dialect, null, new ScriptSet(List.of()));
  }

  private ScriptReader(DialectOption dialect, @Nullable Neighbours neighbours, ScriptSet set) {
    this.dialect = dialect;
    this.neighbours = neighbours;
    this.set = set;
  }

  /**
   * Of scripts that are checked together. Each is read once before, to see whether it sources
   * another; nothing is kept of those that do not.
   */
  ScriptReader among(List<ScriptFile> files, Neighbours around) throws MojoExecutionException {
    List<String> places = new ArrayList<>();
    for (ScriptFile file : files) {
      places.add(file.name());
    }
    var reader = new ScriptReader(dialect, around, new ScriptSet(places));
    if (files.size() > 1) {
      InOrder.each(
          files, reader::sourcing, (file, sourcing) -> sourcing.ifPresent(reader.set::add));
    }
    return reader;
  }

  private Optional<Sourcing> sourcing(ScriptFile file) {
    try {
      SourceText source = bytes(file);
      return kind(source) instanceof Shell shell
          ? set.sourcingOf(alone(file, source, shell))
          : Optional.empty();
    } catch (IOException reportedWhenItsTurnComes) {
      return Optional.empty();
    }
  }

  /** The bytes of a file; no more than are enough to see that it is too large. */
  SourceText read(ScriptFile file) throws MojoExecutionException {
    try {
      return bytes(file);
    } catch (IOException e) {
      throw new MojoExecutionException(
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
      return SourceText.of(in.readNBytes(MOST_BYTES + 1));
    }
  }

  static ScriptKind kind(SourceText source) {
    return source.length() > MOST_BYTES
        ? new NotShell("larger than " + MOST_BYTES + " bytes")
        : ScriptKind.of(source);
  }

  /** The script that was read. */
  Script script(ScriptFile file, SourceText source, Shell shell) {
    return set.connect(alone(file, source, shell));
  }

  private Script alone(ScriptFile file, SourceText source, Shell shell) {
    Surroundings around = neighbours == null ? Surroundings.NONE : neighbours.of(file);
    return new Script(file.name(), source, dialect.orElse(shell.dialect()), around);
  }
}
