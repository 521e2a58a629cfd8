package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file in a place of init scripts, before anything of it is read.
 *
 * @param real its real path
 * @param link whether a link led to it
 */
record Candidate(Path real, String name, boolean link, @Nullable FileStamp stamp) {
  /** With fewer files, starting threads takes longer than it saves. */
  private static final int FEW = 64;

  /** What a first look told, or why nobody could look. */
  record Seen(Candidate file, Glance glance, @Nullable IOException failure) {}

  /** Looks at all, in their order, but not again at what an earlier run has seen. */
  static List<Seen> look(List<Candidate> candidates, Glance.Earlier earlier) {
    Stream<Candidate> each =
        candidates.size() < FEW ? candidates.stream() : candidates.parallelStream();
    return each.map(candidate -> candidate.look(earlier)).toList();
  }

  private Seen look(Glance.Earlier earlier) {
    Glance known = stamp == null ? null : earlier.at(name, stamp);
    if (known != null) {
      return new Seen(this, known, null);
    }
    try {
      Glance glance = FirstLook.at(real);
      if (stamp != null) {
        earlier.remember(name, stamp, glance);
      }
      return new Seen(this, glance, null);
    } catch (IOException e) {
      return new Seen(this, new Glance(null, List.of()), e);
    }
  }

  /** The script that it is. */
  ScriptFile script(Glance glance) {
    return new ScriptFile(real, name, false, stamp, glance.operands());
  }
}
