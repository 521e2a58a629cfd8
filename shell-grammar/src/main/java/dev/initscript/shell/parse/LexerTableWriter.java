package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.LexerAction;
import org.antlr.v4.runtime.atn.LexerTypeAction;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * Run by the build: lets ANTLR compute the whole automaton of the lexer grammar, and writes it for
 * {@link LexerTables}.
 */
final class LexerTableWriter extends LexerATNSimulator {
  private final org.antlr.v4.runtime.CharStream noInput = CharStreams.fromString("");

  private LexerTableWriter(ShellTokens lexer) {
    super(
        lexer, lexer.getATN(), lexer.getInterpreter().decisionToDFA, new PredictionContextCache());
  }

  /**
   * Writes the tables.
   *
   * @param arguments the directory of the compiled classes
   * @throws IOException if the tables cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path file =
        Path.of(arguments[0])
            .resolve(LexerTables.class.getPackageName().replace('.', '/'))
            .resolve(LexerTables.RESOURCE);
    var lexer = new ShellTokens(CharStreams.fromString(""));
    var writer = new LexerTableWriter(lexer);
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      int modes = lexer.getModeNames().length;
      out.writeByte(modes);
      for (int mode = 0; mode < modes; mode++) {
        writer.writeMode(mode, out);
      }
    }
  }

  private void writeMode(int ofMode, DataOutputStream out) throws IOException {
    mode = ofMode;
    List<DFAState> states = new ArrayList<>();
    IdentityHashMap<DFAState, Integer> numbers = new IdentityHashMap<>();
    DFAState start = addDFAState(computeStartState(noInput, atn.modeToStartState.get(ofMode)));
    DFAState none = new DFAState();
    states.add(none);
    states.add(start);
    numbers.put(start, LexerTables.START_STATE);
    List<int[]> rows = new ArrayList<>();
    rows.add(new int[LexerTables.ALPHABET]);
    for (int number = LexerTables.START_STATE; number < states.size(); number++) {
      int[] row = new int[LexerTables.ALPHABET];
      for (int character = 0; character < row.length; character++) {
        DFAState target = target(states.get(number), character);
        if (target.stateNumber != ERROR.stateNumber) {
          row[character] = numbers.computeIfAbsent(target, added -> states.size());
          if (row[character] == states.size()) {
            states.add(target);
          }
        }
      }
      rows.add(row);
    }
    if (states.size() > LexerTables.MAX_STATES) {
      throw new IllegalStateException(
          "mode "
              + ofMode
              + " has "
              + states.size()
              + " states, the tables hold "
              + LexerTables.MAX_STATES);
    }
    out.writeByte(states.size());
    for (DFAState state : states) {
      out.writeByte(acceptedType(state));
    }
    for (int[] row : rows) {
      for (int number : row) {
        out.writeByte(number);
      }
    }
  }

  private DFAState target(DFAState state, int character) {
    DFAState known = getExistingTargetState(state, character);
    return known != null ? known : computeTargetState(noInput, state, character);
  }

  private static int acceptedType(DFAState state) {
    if (!state.isAcceptState) {
      return 0;
    }
    int type = state.prediction;
    if (state.lexerActionExecutor != null) {
      for (LexerAction action : state.lexerActionExecutor.getLexerActions()) {
        if (action instanceof LexerTypeAction retyped) {
          type = retyped.getType();
        }
      }
    }
    return type;
  }
}
