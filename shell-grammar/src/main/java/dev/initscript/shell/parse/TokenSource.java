package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.List;

/**
 * Token recognition, POSIX XCU 2.3, and everything that 2.10.1 decides by position: which lexer
 * mode reads the next token, and what the shape that was found is in its place.
 *
 * <p>What is known is a stack of {@link Frame}s, the constructs around, each with the {@link Place}
 * of the next token. Tokens are never read again, and bytes ahead only as {@link Lookahead} says,
 * up to a closing backquote, and up to a here-document's delimiter line.
 *
 * <table>
 * <caption>Where POSIX XCU 2.10.1 is</caption>
 * <tr><td>rule 1, reserved words</td><td>{@link CommandWords}</td></tr>
 * <tr><td>rule 2, descriptors and file names of redirections</td><td>{@link WordTokens}, {@link CommandTokens}</td></tr>
 * <tr><td>rule 3, here-document delimiters</td><td>{@link CommandTokens}, {@link HereDocuments}</td></tr>
 * <tr><td>rule 4, patterns and {@code esac}</td><td>{@link WordTokens}</td></tr>
 * <tr><td>rules 5 and 6, {@code for}, {@code in}, {@code do}</td><td>{@link WordTokens}, {@link CommandWords}</td></tr>
 * <tr><td>rule 7, assignments</td><td>{@link WordTokens}</td></tr>
 * <tr><td>rules 8 and 9, functions' names and bodies</td><td>{@link CommandWords}, {@link CommandTokens}</td></tr>
 * <tr><td>bash's {@code [[ ]]}</td><td>{@link ConditionWords}</td></tr>
 * </table>
 */
final class TokenSource {
  private final Scan scan;
  private final QuotedTokens quoted;
  private final HereDocuments hereDocuments;
  private final CommandTokens commands;

  /**
   * @param source the script
   * @param text the script as it is to be lexed
   * @param features the dialect's
   */
  TokenSource(SourceText source, LexedText text, Features features) {
    scan = new Scan(source, text, features);
    quoted = new QuotedTokens(scan);
    hereDocuments = new HereDocuments(scan);
    commands = new CommandTokens(scan, quoted, hereDocuments);
  }

  /** Reads the whole text. */
  TokenBuffer readAll() {
    while (!scan.finished) {
      if (hereDocuments.bodyComes()) {
        hereDocuments.readBody();
      } else if (scan.atEnd()) {
        readEnd();
      } else if (scan.frame.kind.mode == Modes.COMMANDS) {
        commands.read();
      } else {
        quoted.read();
      }
    }
    return scan.out;
  }

  /** What is wrong with the tokens themselves, in the order of the text. */
  List<SyntaxError> errors() {
    return scan.errors;
  }

  /**
   * Ranges in which nothing else that is wrong is worth a word: an unclosed backquote has swallowed
   * them.
   */
  List<TextRange> swallowed() {
    return scan.unclosedBackquotes;
  }

  private void readEnd() {
    switch (scan.frame.kind) {
      case PROGRAM -> scan.finish();
      case HERE_DOCUMENT -> hereDocuments.endOfBody();
      case BACKQUOTES -> {
        hereDocuments.drop(scan.frame);
        quoted.closeBackquotes();
      }
      default -> {
        scan.errorUnclosed(scan.frame.kind.closing, scan.frame.start);
        while (!scan.frame.kind.hasOwnEnd()) {
          hereDocuments.drop(scan.frame);
          scan.popCompound();
        }
      }
    }
  }
}
