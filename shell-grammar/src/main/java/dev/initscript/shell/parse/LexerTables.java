package dev.initscript.shell.parse;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * ANTLR's own automaton for the lexer grammar, as flat tables that the build made ({@link
 * LexerTableWriter}): cold, they are read faster than ANTLR's serialized network; warm, they are
 * walked faster than its interpreter walks it.
 */
final class LexerTables {
  /** Where the tables lie, relative to this class. */
  static final String RESOURCE = "lexer-tables.bin";

  /** Characters 0 to 127; bytes from 0x80 up are looked up as 127. */
  static final int ALPHABET = 128;

  /** A mode's start state; state 0 means that nothing matches. */
  static final int START_STATE = 1;

  /** What fits beside the lowest bit of a table's entry. */
  static final int MAX_STATES = 512;

  /** The one instance: the tables never change. */
  static final LexerTables INSTANCE = read();

  /**
   * By mode: at {@code state << 7 | character} the next state, shifted by 7, and in its lowest bit
   * whether it accepts.
   */
  private final char[][] next;

  /** By mode and state: the token type it accepts. */
  private final byte[][] accepts;

  private LexerTables(char[][] next, byte[][] accepts) {
    this.next = next;
    this.accepts = accepts;
  }

  private static LexerTables read() {
    try (InputStream file = LexerTables.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(
            RESOURCE
                + " is missing from the class path: build shell-grammar with Maven, which makes it");
      }
      var in = new DataInputStream(file);
      int modes = in.readUnsignedByte();
      var next = new char[modes][];
      var accepts = new byte[modes][];
      for (int mode = 0; mode < modes; mode++) {
        int states = in.readUnsignedShort();
        accepts[mode] = in.readNBytes(states);
        next[mode] = new char[states * ALPHABET];
        ByteBuffer.wrap(in.readNBytes(2 * states * ALPHABET)).asCharBuffer().get(next[mode]);
      }
      return new LexerTables(next, accepts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the longest token.
   *
   * @param text the bytes
   * @param from where the token starts
   * @param limit where the text ends for it
   * @param mode the lexer mode
   * @return the end of the token in the upper 32 bits, its type in the lower; the end is {@code
   *     from} if nothing matches
   */
  long match(byte[] text, int from, int limit, int mode) {
    char[] steps = next[mode];
    int state = START_STATE << 7;
    int accepted = 0;
    int end = from;
    for (int at = from; at < limit; ) {
      int character = text[at++];
      state = steps[state | (character < 0 ? ALPHABET - 1 : character)];
      if (state == 0) {
        break;
      }
      if ((state & 1) != 0) {
        accepted = state;
        end = at;
        state ^= 1;
      }
    }
    return ((long) end << 32) | accepts[mode][accepted >> 7];
  }
}
