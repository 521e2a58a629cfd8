package dev.initscript.maven.check;

/** A check that cannot be made; the message is the whole sentence for the user. */
public final class CheckException extends Exception {
  private static final long serialVersionUID = 1;

  CheckException(String sentence) {
    super(sentence);
  }
}
