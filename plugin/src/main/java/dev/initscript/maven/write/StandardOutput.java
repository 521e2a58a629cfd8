package dev.initscript.maven.write;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The standard output of this process itself. Maven 4 puts a prefix before every line that is
 * written to {@code System.out}; what must stand at the start of a line goes past it.
 */
public final class StandardOutput {
  private StandardOutput() {}

  /** Writes whole lines at once. */
  @SuppressWarnings("resource") // it is not ours to close
  public static void print(byte[] lines) throws IOException {
    System.out.flush();
    new FileOutputStream(FileDescriptor.out).write(lines);
  }
}
