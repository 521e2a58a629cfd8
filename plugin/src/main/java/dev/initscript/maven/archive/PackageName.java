package dev.initscript.maven.archive;

import java.util.Locale;
import java.util.regex.Pattern;

/** File names that say "I am a package". */
public final class PackageName {
  private static final Pattern PACKAGE =
      Pattern.compile(
          ".*\\.(?:deb|rpm|zip|jar|war|ear|tar|tar\\.(?:gz|bz2|xz|lzma|zst)|t(?:gz|bz2?|xz|zst))");

  private PackageName() {}

  /** Whether a file of that name is looked into. */
  public static boolean isPackage(String name) {
    return PACKAGE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
