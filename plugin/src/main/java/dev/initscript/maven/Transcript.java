package dev.initscript.maven;

import dev.initscript.maven.cache.WholeRun.Level;
import dev.initscript.maven.cache.WholeRun.Said;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Tells people something, and notes it for a later run in which everything is the same. */
final class Transcript {
  /** In characters. A run that says more than that is not repeated. */
  private static final int MOST = 2 * 1024 * 1024;

  private final Log log;
  private final List<Said> said = new ArrayList<>();
  private int length;

  Transcript(Log log) {
    this.log = log;
  }

  void say(Level level, String text) {
    var one = new Said(level, text);
    say(one);
    length = Math.min(MOST, length + text.length());
    if (length < MOST) {
      said.add(one);
    } else {
      said.clear();
    }
  }

  /** Says again what an earlier run has said. */
  void repeat(List<Said> earlier) {
    for (Said one : earlier) {
      say(one);
    }
  }

  /** All that was said; null if it was too much. */
  @Nullable List<Said> said() {
    return length < MOST ? said : null;
  }

  private void say(Said one) {
    switch (one.level()) {
      case ERROR -> log.error(one.text());
      case WARNING -> log.warn(one.text());
      case INFO -> log.info(one.text());
      case DEBUG -> log.debug(one.text());
    }
  }
}
