package dev.initscript.maven.ratchet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.io.NullOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of a repository as they lie there now, committed or not. */
final class WorkTree implements AutoCloseable {
  private final Repository repository;
  private final Path root;

  private WorkTree(Repository repository) throws IOException {
    this.repository = repository;
    this.root = repository.getWorkTree().toPath().toRealPath();
  }

  /** The work tree that a directory is in; null if it is in none. */
  static @Nullable WorkTree around(Path directory) throws IOException {
    QuietSystemReader.install();
    var builder = new FileRepositoryBuilder().findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      return null;
    }
    Repository repository = builder.setMustExist(true).build();
    return repository.isBare() ? null : new WorkTree(repository);
  }

  Path root() {
    return root;
  }

  /** Whether history ends here although it does not begin here. */
  boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  /** The commit of that name; null if there is none. */
  @Nullable ObjectId commit(String name) throws IOException {
    return repository.resolve(name + "^{commit}");
  }

  /** The newest commit that both are made of; null if there is none. */
  @Nullable ObjectId common(ObjectId one, ObjectId other) throws IOException {
    try (var walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(one));
      walk.markStart(walk.parseCommit(other));
      return walk.next();
    }
  }

  /**
   * Where these files, given by their real paths, differ from the commit. What is not in the answer
   * does not differ.
   */
  Map<Path, ChangedLines> changedSince(ObjectId commit, List<Path> files) throws IOException {
    Map<Path, ChangedLines> changed = new LinkedHashMap<>();
    Set<String> names =
        files.stream().filter(this::isOurs).map(this::name).collect(Collectors.toSet());
    files.stream().filter(file -> !isOurs(file)).forEach(f -> changed.put(f, ChangedLines.ALL));
    if (names.isEmpty()) {
      return changed;
    }
    try (ObjectReader reader = repository.newObjectReader();
        var walk = new RevWalk(reader)) {
      ObjectId then = walk.parseCommit(commit).getTree();
      TreeFilter ours = PathFilterGroup.createFromStrings(names);
      compare(reader, then, ours, changed);
      names.removeAll(names(reader, then, ours));
      names.forEach(added -> changed.put(root.resolve(added), ChangedLines.ALL));
    }
    return changed;
  }

  private void compare(
      ObjectReader reader, ObjectId then, TreeFilter ours, Map<Path, ChangedLines> changed)
      throws IOException {
    try (var formatter = new DiffFormatter(NullOutputStream.INSTANCE)) {
      formatter.setRepository(repository);
      formatter.setPathFilter(ours);
      // Of the line ends in a work tree the formatter does not ask the attributes.
      formatter.setDiffComparator(RawTextComparator.WS_IGNORE_TRAILING);
      var before = new CanonicalTreeParser(null, reader, then);
      for (DiffEntry entry : formatter.scan(before, new FileTreeIterator(repository))) {
        if (entry.getChangeType() != ChangeType.DELETE) {
          changed.put(root.resolve(entry.getNewPath()), lines(formatter, entry));
        }
      }
    }
  }

  /** The files of a commit. What is not there is new, even if git is told to ignore it. */
  private static Set<String> names(ObjectReader reader, ObjectId tree, TreeFilter ours)
      throws IOException {
    Set<String> names = new HashSet<>();
    try (var walk = new TreeWalk(reader)) {
      walk.setRecursive(true);
      walk.setFilter(ours);
      walk.addTree(tree);
      while (walk.next()) {
        names.add(walk.getPathString());
      }
    }
    return names;
  }

  private static ChangedLines lines(DiffFormatter formatter, DiffEntry entry) throws IOException {
    FileHeader header = formatter.toFileHeader(entry);
    if (entry.getChangeType() != ChangeType.MODIFY
        || header.getPatchType() != FileHeader.PatchType.UNIFIED) {
      return ChangedLines.ALL;
    }
    var lines = new ChangedLines();
    for (Edit edit : header.toEditList()) {
      lines.add(edit.getBeginB(), edit.getEndB());
    }
    return lines;
  }

  /** Files of a repository inside this one, a submodule perhaps, have another history. */
  boolean isOurs(Path file) {
    if (!file.startsWith(root)) {
      return false;
    }
    for (Path above = file.getParent();
        above != null && !above.equals(root);
        above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return false;
      }
    }
    return true;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  @Override
  public void close() {
    repository.close();
  }
}
