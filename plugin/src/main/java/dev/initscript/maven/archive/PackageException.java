package dev.initscript.maven.archive;

import java.io.IOException;

/** A package that cannot be looked into as a whole; the message is the sentence for the user. */
public final class PackageException extends IOException {
  private static final long serialVersionUID = 1;

  PackageException(String sentence) {
    super(sentence);
  }
}
