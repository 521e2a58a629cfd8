package dev.initscript.maven.ratchet;

/** A comparison that cannot be made; the message is the whole sentence for the user. */
public final class RatchetException extends Exception {
  private static final long serialVersionUID = 1;

  RatchetException(String sentence) {
    super("initscript.ratchetFrom" + sentence);
  }
}
