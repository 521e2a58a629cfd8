package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Origin;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The file whose commands are being followed, and the command by which it was come to from the file
 * that is asked about.
 */
final class CurrentFile {
  private final SourceFile script;
  private final SourceFile focus;
  private SourceFile file;
  private boolean inFocus;
  private @Nullable SimpleCommand site;

  /**
   * @param script what is run
   * @param focus the file that is asked about: the script, or one that it sources
   */
  CurrentFile(SourceFile script, SourceFile focus) {
    this.script = script;
    this.focus = focus;
    this.file = script;
    this.inFocus = script.equals(focus);
  }

  /** What is run. */
  SourceFile script() {
    return script;
  }

  /** What is asked about. */
  SourceFile focus() {
    return focus;
  }

  /** What is being followed. */
  SourceFile file() {
    return file;
  }

  /** Whether these are commands of the file that is asked about. */
  boolean inFocus() {
    return inFocus;
  }

  /** The last command of the file that is asked about, by which another file was come to. */
  @Nullable SimpleCommand site() {
    return site;
  }

  /** Goes on with the commands of a file; gives the one that they were of. */
  SourceFile enter(SourceFile other) {
    SourceFile left = file;
    file = other;
    inFocus = other.equals(focus);
    return left;
  }

  /** A command calls something that may stand in another file; gives the site before. */
  @Nullable SimpleCommand leaveBy(SimpleCommand command) {
    SimpleCommand before = site;
    site = inFocus ? command : site;
    return before;
  }

  /** What was called has ended. */
  void backTo(@Nullable SimpleCommand before) {
    site = before;
  }

  /** That a variable got its value at this place of the file. */
  Origin origin(TextRange range, String variable) {
    return new Origin(inFocus ? "" : file.path(), file.tree().source(), range, variable, null);
  }
}
