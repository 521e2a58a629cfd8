package dev.initscript.maven;

import dev.initscript.maven.write.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/** Puts the patches of a run into the output directory, in the place of an earlier run's. */
final class PatchOutput {
  /** A patch of one of several rules; nothing else is ever deleted by a list. */
  private static final Pattern NUMBERED = Pattern.compile("initscript-\\d+-[a-z0-9-]+\\.patch");

  private final Goal goal;

  PatchOutput(Goal goal) {
    this.goal = goal;
  }

  /**
   * Writes the patches, and says what to do with them.
   *
   * @param perRule whether each rule has one
   * @param patchOnly whether the scripts are still as they were
   */
  void write(PatchFiles patches, boolean perRule, boolean patchOnly) throws MojoExecutionException {
    Map<String, byte[]> files = patches.files(perRule);
    if (patchOnly || !files.isEmpty()) {
      deleteEarlier();
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      written.add(goal.write(file.getKey(), file.getValue()));
    }
    if (written.isEmpty()) {
      return;
    }
    if (perRule) {
      String series = String.join("\n", files.keySet()) + "\n";
      written.add(goal.write(PatchFiles.SERIES, series.getBytes(StandardCharsets.UTF_8)));
    }
    Path last = written.get(written.size() - 1);
    List<Path> applied = perRule ? written.subList(0, written.size() - 1) : written;
    goal.getLog()
        .info(
            patchOnly
                ? "To apply it: " + patches.command(applied)
                : "As a patch, for debian/patches: " + last);
  }

  /** An earlier run's patches would be taken for this one's. */
  private void deleteEarlier() throws MojoExecutionException {
    Path series = goal.output(PatchFiles.SERIES);
    if (Files.isRegularFile(series)) {
      try {
        for (String name : Files.readAllLines(series)) {
          if (NUMBERED.matcher(name).matches()) {
            goal.delete(name);
          }
        }
      } catch (IOException e) {
        throw new MojoExecutionException(
            series + " of an earlier run cannot be read (" + Reason.of(e) + "); delete it.");
      }
      goal.delete(PatchFiles.SERIES);
    }
    goal.delete(PatchFiles.ONE);
  }
}
