package dev.initscript.shell.parse;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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

  /** What fits into a byte of the tables that is never negative. */
  static final int MAX_STATES = 128;

  /** The one instance: the tables never change. */
  static final LexerTables INSTANCE = read();

  /** By mode: at {@code state << 7 | character} the next state. */
  private final byte[][] next;

  /** By mode and state: the token type it accepts, or 0. */
  private final byte[][] accepts;

  private LexerTables(byte[][] next, byte[][] accepts) {
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
      var next = new byte[modes][];
      var accepts = new byte[modes][];
      for (int mode = 0; mode < modes; mode++) {
        int states = in.readUnsignedByte();
        accepts[mode] = in.readNBytes(states);
        next[mode] = in.readNBytes(states * ALPHABET);
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
    byte[] steps = next[mode];
    byte[] types = accepts[mode];
    int type = 0;
    int end = from;
    int at = from;
    int state = START_STATE;
    int reached = at < limit ? steps[state << 7 | column(text[at])] : 0;
    while (reached != 0) {
      state = reached;
      // Most bytes of a script leave the state as it is, and these steps need not wait for each
      // other.
      do {
        at++;
        reached = at < limit ? steps[state << 7 | column(text[at])] : 0;
      } while (reached == state);
      if (types[state] != 0) {
        type = types[state];
        end = at;
      }
    }
    return ((long) end << 32) | type;
  }

  private static int column(byte character) {
    return character < 0 ? ALPHABET - 1 : character;
  }
}
