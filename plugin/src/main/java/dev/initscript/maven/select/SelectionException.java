package dev.initscript.maven.select;

/** A selection that cannot be made; the message is the whole sentence for the user. */
public final class SelectionException extends Exception {
  private static final long serialVersionUID = 1;

  SelectionException(String sentence) {
    super(sentence);
  }
}
