package dev.initscript.rules.report;

/** Colours of a terminal, or none. */
@FunctionalInterface
public interface Styling {
  /** What a piece of text is, from which follows how it looks. */
  enum Role {
    ERROR,
    WARNING,
    NOTE,
    /** What the eye should find first. */
    STRONG,
    /** Line numbers and rulers. */
    FAINT,
    ADDED,
    REMOVED
  }

  /** Everything looks the same. */
  Styling PLAIN = (role, text) -> text;

  /** The text, and around it whatever makes it look like its role. */
  String apply(Role role, String text);
}
