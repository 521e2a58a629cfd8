package dev.initscript.maven.select;

import dev.initscript.maven.write.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How names that a user gives lead to files, and how files are called when something is said of
 * them.
 *
 * @param base the directory that relative names count from
 */
record Naming(Path base) {
  /** Where a name leads, by its text. */
  Path resolve(String parameter, String name) throws SelectionException {
    try {
      return base.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new SelectionException(
          parameter + ": \"" + name + "\" cannot be a path here (" + e.getReason() + ").");
    }
  }

  /** The same place, links resolved. */
  static Path real(String parameter, String name, Path path) throws SelectionException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new SelectionException(
          parameter + ": " + name + " cannot be read (" + Reason.of(e) + ").");
    }
  }

  /** The end of the sentence that there is nothing of this name. */
  String missing(String name) {
    return Path.of(name).isAbsolute() ? "." : "; a relative path counts from " + base + ".";
  }

  /** The name relative to the base directory, if it is below. */
  String shortened(Path path) {
    return slashes((path.startsWith(base) ? base.relativize(path) : path).toString());
  }

  static SelectionException unreadable(String name, IOException failure) {
    return new SelectionException(
        name
            + " cannot be read ("
            + Reason.of(failure)
            + "); make it readable, or leave it out with initscript.excludes.");
  }

  static String withoutEnd(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
