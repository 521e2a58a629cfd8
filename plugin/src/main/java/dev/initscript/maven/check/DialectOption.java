package dev.initscript.maven.check;

import dev.initscript.shell.syntax.Dialect;
import org.jspecify.annotations.Nullable;

/** The shell language that scripts are read as. */
public enum DialectOption {
  /** Each script's own: by its first line and the signs of its platform. */
  AUTO(null),
  POSIX(Dialect.POSIX),
  BASH(Dialect.BASH),
  BUSYBOX(Dialect.BUSYBOX);

  private final @Nullable Dialect dialect;

  DialectOption(@Nullable Dialect dialect) {
    this.dialect = dialect;
  }

  /** The dialect for a script that says it has {@code own}. */
  Dialect orElse(Dialect own) {
    return dialect == null ? own : dialect;
  }
}
