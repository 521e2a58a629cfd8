package dev.initscript.maven.archive;

/**
 * How much a package may ask of the machine that looks into it.
 *
 * @param ratio how many times its own size it may unpack to, all that is nested in it counted
 * @param leastBytes what it may always unpack to
 * @param mostBytes what it may never unpack to
 * @param entries how many entries it may have, those of nested packages counted
 * @param keptBytes how many bytes of scripts and of files around them are kept in memory
 * @param depth how deep packages may be nested in it; 1 is the package itself
 */
record Limits(int ratio, long leastBytes, long mostBytes, int entries, long keptBytes, int depth) {
  private static final long MIB = 1L << 20;

  /** More than any package that is meant to be installed; a bomb of 42 kB stops at 64 MiB. */
  static final Limits STANDARD = new Limits(250, 64 * MIB, 4096 * MIB, 250_000, 64 * MIB, 6);

  /** What a package of that size may unpack to. */
  long bytesOf(long size) {
    return Math.max(leastBytes, Math.min(mostBytes, size * ratio));
  }
}
