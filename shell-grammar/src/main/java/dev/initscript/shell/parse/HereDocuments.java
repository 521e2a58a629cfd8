package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Here-documents between their redirection and their body (POSIX XCU 2.7.4). The body starts after
 * the next newline; if a command substitution ends before that, its here-documents have no body, as
 * in dash and busybox.
 */
final class HereDocuments {
  private final Scan scan;
  private final List<PendingHereDocument> pending = new ArrayList<>();

  /** The delimiter line of the current body comes next. */
  private boolean bodyEnds;

  /**
   * The last one whose delimiter was not found before {@link #unendingLimit}: none like it will be
   * found either.
   */
  private @Nullable PendingHereDocument unending;

  private @Nullable LexedText unendingText;
  private int unendingLimit;

  HereDocuments(Scan scan) {
    this.scan = scan;
  }

  /** The delimiter word from {@code from} to the scan's place has been read. */
  void delimiter(int from, boolean stripsTabs) {
    pending.add(PendingHereDocument.read(scan.bytes, from, scan.at, stripsTabs, scan.out.count()));
    scan.frame.pendingHereDocuments++;
    scan.emit(ShellTokens.HERE_DELIMITER_WORD, from);
  }

  /** A newline has been read. */
  void newline() {
    scan.frame.bodiesToRead = scan.frame.pendingHereDocuments;
  }

  /** Whether the next bytes belong to a body, not to commands. */
  boolean bodyComes() {
    return bodyEnds || scan.frame.bodiesToRead > 0;
  }

  /** Reads what comes next of a body: its start, or its delimiter line. */
  void readBody() {
    if (bodyEnds) {
      readDelimiterLine();
    } else {
      startBody();
    }
  }

  /** The text of an expanded body has ended. */
  void endOfBody() {
    scan.popCompound();
    bodyEnds = true;
  }

  /** The command substitution ends: its here-documents will not be read. */
  void drop(Frame frame) {
    for (int i = 0; i < frame.pendingHereDocuments; i++) {
      pending.remove(pending.size() - 1);
    }
    frame.pendingHereDocuments = 0;
  }

  private PendingHereDocument current() {
    return pending.get(pending.size() - scan.frame.bodiesToRead);
  }

  private void startBody() {
    PendingHereDocument document = current();
    int from = scan.at;
    scan.out.addBodyStart(document.delimiterToken(), scan.text.offset(from));
    int end = findEnd(document, from);
    if (!document.isQuoted()) {
      scan.push(Frame.Kind.HERE_DOCUMENT, from);
      scan.frame.limit = end;
      return;
    }
    if (end > from) {
      scan.at = end;
      scan.emit(ShellTokens.HERE_RAW, from);
    }
    bodyEnds = true;
  }

  private int findEnd(PendingHereDocument document, int from) {
    int limit = scan.frame.limit;
    if (unending != null
        && unendingText == scan.text
        && unendingLimit == limit
        && unending.endsLike(document)) {
      return limit;
    }
    boolean endsAtParenthesis =
        scan.features.bash()
            && (scan.frame.kind == Frame.Kind.COMMAND_SUBSTITUTION
                || scan.frame.kind == Frame.Kind.PROCESS_SUBSTITUTION);
    int end = document.findEnd(scan.bytes, from, limit, endsAtParenthesis);
    if (end == limit) {
      unending = document;
      unendingText = scan.text;
      unendingLimit = limit;
    }
    return end;
  }

  private void readDelimiterLine() {
    bodyEnds = false;
    int from = scan.at;
    scan.at = current().endOfDelimiterLine(scan.bytes, from, scan.frame.limit);
    if (scan.at > from) {
      scan.emit(ShellTokens.HERE_END, from);
    } else {
      scan.out.addMark(
          ShellTokens.HERE_END, scan.text.offset(from)); // the text ends before the delimiter
    }
    if (--scan.frame.bodiesToRead == 0) {
      drop(scan.frame);
    }
  }
}
