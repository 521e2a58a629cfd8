package dev.initscript.rules.files;

/**
 * How a package ships a script among its files.
 *
 * @param format what the package is
 * @param executable whether somebody may execute the file
 * @param conffile whether the package says that administrators' changes to the file are kept
 *     (deb-conffiles(5))
 */
public record Packaging(Format format, boolean executable, boolean conffile) {
  /** Packages whose manager keeps to rules. */
  public enum Format {
    DEB,
    RPM
  }
}
