package dev.initscript.rules.facts;

/**
 * Each three characters that stand together in a text. Some thirty texts are looked for in every
 * script, and most stand in none: what has three characters that stand nowhere need not be searched
 * for.
 */
final class Triples {
  /** Of the hashes of three characters. */
  private static final int HASH_BITS = 16;

  private final long[] hashes = new long[(1 << HASH_BITS) / Long.SIZE];

  Triples(String text) {
    int triple = 0;
    for (int i = 0; i < text.length(); i++) {
      triple = next(triple, text.charAt(i));
      int hash = hash(triple);
      hashes[hash / Long.SIZE] |= 1L << hash;
    }
  }

  /** Whether the part can stand in the text; certainly not if this says no. */
  boolean mayContain(String part) {
    int triple = 0;
    for (int i = 0; i < part.length(); i++) {
      triple = next(triple, part.charAt(i));
      int hash = hash(triple);
      if (i >= 2 && (hashes[hash / Long.SIZE] & (1L << hash)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int next(int triple, int c) {
    return ((triple << Byte.SIZE) | c) & 0xFFFFFF;
  }

  private static int hash(int triple) {
    return (triple * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
  }
}
