package dev.initscript.maven.archive;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that whoever unpacks it closes in vain. */
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {}
}
