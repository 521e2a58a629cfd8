package dev.initscript.rules.files;

import dev.initscript.rules.files.FileTree.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The files below a root: paths and symbolic links lead where they would lead after {@code chroot},
 * never out of it.
 *
 * <p>Other packages bring files, too, so what a root lacks is {@link TargetFile#UNKNOWN}; unless it
 * has {@code /bin/sh} and so is a whole system: then it is {@link TargetFile#MISSING}.
 */
public final class RootedFiles implements TargetFiles {
  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final FileTree tree;
  private final TargetFile absent;

  public RootedFiles(FileTree tree) {
    this.tree = tree;
    this.absent =
        resolve("/bin/sh", TargetFile.UNKNOWN) instanceof TargetFile.Regular
            ? TargetFile.MISSING
            : TargetFile.UNKNOWN;
  }

  @Override
  public TargetFile find(String path) {
    return path.startsWith("/") && path.indexOf('\0') < 0
        ? resolve(path, absent)
        : TargetFile.UNKNOWN;
  }

  private TargetFile resolve(String path, TargetFile ifAbsent) {
    Deque<String> left = new ArrayDeque<>(List.of(path.split("/", -1)));
    Deque<String> at = new ArrayDeque<>();
    int links = 0;
    while (!left.isEmpty()) {
      String name = left.pop();
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        at.pollLast();
        continue;
      }
      at.addLast(name);
      String here = "/" + String.join("/", at);
      Entry entry = tree.entry(here);
      if (entry instanceof Entry.Link link) {
        if (++links > MOST_LINKS) {
          return TargetFile.MISSING;
        }
        at.removeLast();
        if (link.target().startsWith("/")) {
          at.clear();
        }
        String[] names = link.target().split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
          left.push(names[i]);
        }
      } else if (!(entry instanceof Entry.Directory)) {
        return end(here, entry, left.isEmpty(), ifAbsent);
      }
    }
    return TargetFile.OTHER;
  }

  private static TargetFile end(String path, Entry entry, boolean last, TargetFile ifAbsent) {
    if (entry instanceof Entry.File file) {
      return last ? new TargetFile.Regular(path, file.content(), file.whole()) : TargetFile.MISSING;
    }
    if (entry instanceof Entry.Absent) {
      return ifAbsent;
    }
    return entry instanceof Entry.Special ? TargetFile.OTHER : TargetFile.UNKNOWN;
  }
}
