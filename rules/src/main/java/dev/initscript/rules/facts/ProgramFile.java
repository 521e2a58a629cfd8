package dev.initscript.rules.facts;

import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What kind of program a file is.
 *
 * @param kind the kind
 * @param interpreter of a script: what its first line names, without arguments; else null
 */
public record ProgramFile(Kind kind, @Nullable String interpreter) {
  /** The kinds of program files. */
  public enum Kind {
    /** Processes run the file itself: its first bytes are those of ELF. */
    BINARY,
    /** Processes run the interpreter. */
    SCRIPT,
    /** There is no such file. */
    MISSING,
    /** Nothing is known. */
    UNKNOWN
  }

  private static final String ELF = "\u007fELF";

  static ProgramFile of(TargetFile file) {
    if (file instanceof TargetFile.Regular regular) {
      return of(regular.content());
    }
    return new ProgramFile(file instanceof TargetFile.Missing ? Kind.MISSING : Kind.UNKNOWN, null);
  }

  private static ProgramFile of(SourceText content) {
    String start = content.text(0, Math.min(content.length(), ELF.length()));
    if (start.equals(ELF)) {
      return new ProgramFile(Kind.BINARY, null);
    }
    if (!start.startsWith("#!")) {
      return new ProgramFile(Kind.UNKNOWN, null);
    }
    String line = content.text(content.line(1)).substring(2).strip();
    int end = line.indexOf(' ');
    return new ProgramFile(Kind.SCRIPT, end < 0 ? line : line.substring(0, end));
  }

  public boolean isScript() {
    return kind == Kind.SCRIPT;
  }

  public boolean isBinary() {
    return kind == Kind.BINARY;
  }
}
