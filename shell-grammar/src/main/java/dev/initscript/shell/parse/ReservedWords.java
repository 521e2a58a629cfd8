package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;

/**
 * POSIX XCU 2.4 and what bash and busybox add: found by the word's bytes, without making a string.
 */
final class ReservedWords {
  private static final int LONGEST = 8;
  private static final int SLOTS = 64;
  private static final long[] KEYS = new long[SLOTS];
  private static final int[] TYPES = new int[SLOTS];

  static {
    add("if", ShellTokens.IF);
    add("then", ShellTokens.THEN);
    add("else", ShellTokens.ELSE);
    add("elif", ShellTokens.ELIF);
    add("fi", ShellTokens.FI);
    add("do", ShellTokens.DO);
    add("done", ShellTokens.DONE);
    add("case", ShellTokens.CASE);
    add("esac", ShellTokens.ESAC);
    add("while", ShellTokens.WHILE);
    add("until", ShellTokens.UNTIL);
    add("for", ShellTokens.FOR);
    add("in", ShellTokens.IN);
    add("{", ShellTokens.LBRACE);
    add("}", ShellTokens.RBRACE);
    add("!", ShellTokens.BANG);
    add("function", ShellTokens.FUNCTION);
    add("select", ShellTokens.SELECT);
    add("time", ShellTokens.TIME);
    add("coproc", ShellTokens.COPROC);
    add("[[", ShellTokens.CONDITION_OPEN);
    add("]]", ShellTokens.CONDITION_CLOSE);
  }

  private ReservedWords() {}

  private static void add(String word, int type) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = (key << 8) | word.charAt(i);
    }
    int slot = slot(key);
    while (TYPES[slot] != 0) {
      slot = (slot + 1) % SLOTS;
    }
    KEYS[slot] = key;
    TYPES[slot] = type;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 58);
  }

  /**
   * The type of the reserved word that the bytes are in the dialect, or 0. Continuations must be
   * gone.
   */
  static int typeOf(byte[] text, int from, int to, Features features) {
    if (to - from > LONGEST) {
      return 0;
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      key = (key << 8) | (text[i] & 0xff);
    }
    for (int slot = slot(key); TYPES[slot] != 0; slot = (slot + 1) % SLOTS) {
      if (KEYS[slot] == key) {
        return isReserved(TYPES[slot], features) ? TYPES[slot] : 0;
      }
    }
    return 0;
  }

  private static boolean isReserved(int type, Features features) {
    return switch (type) {
      case ShellTokens.FUNCTION -> features.functionKeyword();
      case ShellTokens.SELECT,
          ShellTokens.TIME,
          ShellTokens.COPROC,
          ShellTokens.CONDITION_OPEN,
          ShellTokens.CONDITION_CLOSE ->
          features.bash();
      default -> true;
    };
  }
}
