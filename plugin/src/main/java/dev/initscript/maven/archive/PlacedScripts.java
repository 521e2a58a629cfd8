package dev.initscript.maven.archive;

import dev.initscript.maven.select.FirstLook;
import dev.initscript.rules.files.FileTree.Entry;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.RootedFiles;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Selects the scripts among the files of a package, by the rules that hold in source trees. */
final class PlacedScripts {
  private final Contents files;
  private final RootedFiles rooted;
  private final Function<String, @Nullable Packaging> packaging;
  private final List<PackedScript> scripts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private PlacedScripts(Contents files, Function<String, @Nullable Packaging> packaging) {
    this.files = files;
    this.rooted = new RootedFiles(files);
    this.packaging = packaging;
  }

  /**
   * The scripts, by path. A file and links to it are one script.
   *
   * @param packaging how the package ships the file of a path; null if it says nothing of it
   */
  static List<PackedScript> in(Contents files, Function<String, @Nullable Packaging> packaging) {
    var placed = new PlacedScripts(files, packaging);
    Iterable<String> paths = files.placesOfScripts();
    for (String path : paths) {
      if (files.entry(path) instanceof Entry.File) {
        placed.add(path);
      }
    }
    for (String path : paths) {
      if (files.entry(path) instanceof Entry.Link) {
        placed.add(path);
      }
    }
    return placed.scripts;
  }

  private void add(String path) {
    if (rooted.find(path) instanceof TargetFile.Regular file && seen.add(file.path())) {
      boolean executable = (files.mode(file.path()) & 0111) != 0;
      if (FirstLook.whyNotAScript(file.content(), path, executable) == null) {
        Surroundings around = Surroundings.installed(file.path(), rooted);
        scripts.add(
            new PackedScript(
                path, file.content(), null, around.packaged(packaging.apply(file.path()))));
      }
    }
  }
}
