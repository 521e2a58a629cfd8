package dev.initscript.rules.facts;

import dev.initscript.shell.text.SourceText;
import java.nio.charset.StandardCharsets;

/**
 * What is left of a script without any character that quote removal can take, comments and all.
 *
 * <p>Some thirty texts are looked for in every script, and most stand in none: a text is searched
 * for only if each three characters of it stand somewhere.
 */
final class UnquotedText {
  /** Of the hashes of three characters. */
  private static final int HASH_BITS = 16;

  private final long[] triples = new long[(1 << HASH_BITS) / Long.SIZE];
  private final String text;

  UnquotedText(SourceText source) {
    byte[] bytes = source.toBytes();
    int length = 0;
    int triple = 0;
    for (byte b : bytes) {
      if (!isRemoved(b)) {
        bytes[length++] = b;
        triple = next(triple, b & 0xFF);
        int hash = hash(triple);
        triples[hash / Long.SIZE] |= 1L << hash;
      }
    }
    text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean isRemoved(byte b) {
    return b == '\\' || b == '\'' || b == '"' || b == '$' || b == '\n' || b == '\r';
  }

  boolean contains(String part) {
    int triple = 0;
    for (int i = 0; i < part.length(); i++) {
      triple = next(triple, part.charAt(i));
      int hash = hash(triple);
      if (i >= 2 && (triples[hash / Long.SIZE] & (1L << hash)) == 0) {
        return false;
      }
    }
    return text.contains(part);
  }

  private static int next(int triple, int c) {
    return ((triple << Byte.SIZE) | c) & 0xFFFFFF;
  }

  private static int hash(int triple) {
    return (triple * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
  }
}
