package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/** What a file is: a shell script in a dialect, or something else. */
public sealed interface ScriptKind {
  /**
   * A shell script.
   *
   * @param dialect the language
   * @param reason what showed it: "#!/bin/bash", "sources /etc/rc.d/init.d/functions"
   */
  record Shell(Dialect dialect, String reason) implements ScriptKind {}

  /**
   * Something that is left alone.
   *
   * @param reason a half sentence that follows "not checked: "
   */
  record NotShell(String reason) implements ScriptKind {}

  /** Reads the shebang and the signs of a platform whose {@code sh} is bash or busybox. */
  static ScriptKind of(SourceText source) {
    return Shebang.kindOf(source);
  }
}
