package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.util.Set;

/**
 * What a literal is by its place, POSIX XCU 2.10.1: a reserved word, a name, an assignment, the
 * number of a redirection, or a piece of a word.
 */
final class WordTokens {
  private static final Set<String> DECLARATIONS =
      Set.of("alias", "declare", "eval", "export", "let", "local", "readonly", "typeset");

  private final Scan scan;
  private final QuotedTokens quoted;
  private final CommandWords commandWords;
  private final ConditionWords conditionWords;

  /** Whether {@code shopt -s extglob} has been seen. */
  private boolean extendedGlobs;

  WordTokens(Scan scan, QuotedTokens quoted) {
    this.scan = scan;
    this.quoted = quoted;
    this.commandWords = new CommandWords(scan, this);
    this.conditionWords = new ConditionWords(scan, this);
  }

  // ---- parts of words

  /** A quotation or expansion that is one token, from {@code from} to the scan's place. */
  void readPart(int type, int from) {
    beginPart();
    scan.emit(type, from);
  }

  /** A quotation or expansion has been opened. */
  void openPart(int type, int from) {
    beginPart();
    quoted.open(type, from);
  }

  private void beginPart() {
    if (scan.inWord) {
      scan.glue();
      return;
    }
    scan.inWord = true;
    startWord();
  }

  /** A word that has no meaning by its text starts here. */
  private void startWord() {
    Frame frame = scan.frame;
    frame.place =
        switch (frame.place) {
          case COMMAND,
              PREFIX,
              AFTER_BANG,
              AFTER_TIME,
              AFTER_PIPE,
              COPROCESS,
              FUNCTION_BODY,
              FUNCTION_PARENTHESES -> {
            frame.declares = false;
            frame.inBrackets = false;
            yield Place.ARGUMENTS;
          }
          case CONDITION -> Place.CONDITION_OPERATOR;
          case CONDITION_OPERAND -> Place.CONDITION_END;
          case REDIRECTION_TARGET -> frame.afterRedirection;
          case CASE_WORD -> Place.CASE_IN;
          case PATTERN_START -> Place.PATTERN;
          default -> frame.place;
        };
  }

  // ---- literals

  /** Text without quotes or expansions, from {@code from} to the scan's place. */
  void readLiteral(int from) {
    if (scan.frame.place == Place.CONDITION_REGEX) {
      conditionWords.readRegex(from);
    } else if (opensExtendedGlob(from)) {
      openExtendedGlob(from);
    } else if (opensBracketArithmetic(from)) {
      beginPart();
      quoted.openBracketArithmetic(from);
    } else if (scan.inWord) {
      boolean isValue = scan.isBehind(ShellTokens.ASSIGNMENT_OPERATOR, from);
      scan.glue();
      scan.emit(isValue && isComplete() ? ShellTokens.WORD : ShellTokens.LITERAL, from);
    } else if (isIoNumber(from)) {
      scan.emit(ShellTokens.IO_NUMBER, from);
    } else {
      scan.inWord = true;
      readFirstLiteral(from, isComplete());
    }
  }

  /** Whether the word ends with the literal that ends at the scan's place. */
  private boolean isComplete() {
    return Lookahead.endsWord(scan.bytes, scan.at, scan.frame.limit) && !substitutionFollows();
  }

  /** Whether a process substitution continues the word. */
  private boolean substitutionFollows() {
    return scan.features.processSubstitution()
        && (scan.sees('<') || scan.sees('>'))
        && scan.at + 1 < scan.frame.limit
        && scan.bytes[scan.at + 1] == '(';
  }

  boolean reads(String word, int from) {
    return Lookahead.reads(word, scan.bytes, from, scan.at);
  }

  private void readFirstLiteral(int from, boolean complete) {
    Frame frame = scan.frame;
    switch (frame.place) {
      case COMMAND,
          AFTER_BANG,
          AFTER_TIME,
          AFTER_PIPE,
          COPROCESS,
          AFTER_COMPOUND,
          FUNCTION_BODY,
          FUNCTION_PARENTHESES -> {
        if (!complete || !commandWords.readReservedWord(from)) {
          commandWords.readCommandWord(from, complete);
        }
      }
      case PREFIX -> readAssignmentOrWord(from, complete);
      case ARGUMENTS -> readArgument(from, complete);
      case FOR_NAME -> {
        boolean accepted =
            complete && (scan.features.bash() || Lookahead.isName(scan.bytes, from, scan.at));
        scan.emit(accepted ? ShellTokens.NAME : ShellTokens.ERROR, from);
        frame.place = Place.FOR_IN;
      }
      case FOR_IN -> {
        if (complete && reads("in", from)) {
          scan.emit(ShellTokens.IN, from);
          frame.place = Place.FOR_WORDS;
        } else {
          commandWords.readLoopBody(from, complete, false);
        }
      }
      case LOOP_BODY -> commandWords.readLoopBody(from, complete, scan.features.bash());
      case CASE_IN -> {
        if (complete && reads("in", from)) {
          scan.emit(ShellTokens.IN, from);
          frame.place = Place.AFTER_COMPOUND;
          scan.push(Frame.Kind.CASE, from);
          scan.frame.place = Place.PATTERN_START;
        } else {
          readWord(from, complete);
        }
      }
      case PATTERN_START -> {
        if (complete && reads("esac", from)) {
          commandWords.endCase(from);
        } else {
          readWord(from, complete);
        }
      }
      case FUNCTION_NAME -> {
        commandWords.readFunctionName(from, true);
        frame.place = Place.FUNCTION_PARENTHESES;
      }
      case CONDITION, CONDITION_OPERATOR, CONDITION_OPERAND, CONDITION_END ->
          conditionWords.read(from, complete);
      default -> readWord(from, complete);
    }
  }

  void readWord(int from, boolean complete) {
    Frame frame = scan.frame;
    boolean isName = frame.place.needsCommand() || frame.place == Place.PREFIX;
    startWord();
    scan.emit(complete ? ShellTokens.WORD : ShellTokens.LITERAL, from);
    if (scan.features.bash() && complete) {
      frame.declares = isName ? isDeclaration(from) : frame.declares;
      extendedGlobs |= reads("extglob", from);
    }
    if (scan.features.connectorsInBrackets() && complete) {
      frame.inBrackets = frame.inBrackets ? !reads("]]", from) : reads("[[", from);
    }
  }

  /** The commands of bash whose arguments may assign arrays. */
  private boolean isDeclaration(int from) {
    return DECLARATIONS.contains(scan.text.latin1(from, scan.at));
  }

  // ---- assignments

  /** An argument: only bash's declarations of arrays are more than words. */
  private void readArgument(int from, boolean complete) {
    if (scan.sees('(') && opensArray(from)) {
      readAssignmentOrWord(from, complete);
    } else {
      readWord(from, complete);
    }
  }

  private boolean opensArray(int from) {
    return scan.frame.declares && scan.bytes[scan.at - 1] == '=' && assignmentOperator(from) >= 0;
  }

  int assignmentOperator(int from) {
    return Lookahead.assignmentOperator(
        scan.bytes, from, scan.at, scan.frame.limit, scan.features.bash());
  }

  void readAssignmentOrWord(int from, boolean complete) {
    int operator = assignmentOperator(from);
    if (operator < 0) {
      readWord(from, complete);
      return;
    }
    int end = scan.at;
    scan.emit(ShellTokens.ASSIGNMENT_NAME, from, operator);
    scan.at = operator + (scan.bytes[operator] == '+' ? 2 : 1);
    scan.emit(ShellTokens.ASSIGNMENT_OPERATOR, operator);
    if (scan.frame.place != Place.ARGUMENTS) {
      scan.frame.place = Place.PREFIX;
    }
    if (scan.at < end) {
      int valueStart = scan.at;
      scan.at = end;
      readLiteral(valueStart);
    }
  }

  // ---- redirections

  /**
   * Whether the literal is the number, or bash's {@code {name}}, of a redirection that follows
   * (2.10.1 rule 2).
   */
  private boolean isIoNumber(int from) {
    boolean redirects = scan.sees('<') || scan.sees('>');
    if (!redirects || scan.frame.place.isCondition() || isDescriptor(from)) {
      return false;
    }
    int to = scan.at;
    if (scan.bytes[from] == '{') {
      return scan.features.bash()
          && scan.bytes[to - 1] == '}'
          && Lookahead.isName(scan.bytes, from + 1, to - 1);
    }
    // dash and busybox take one digit only.
    return (scan.features.bash() || to - from == 1) && Lookahead.isNumber(scan.bytes, from, to);
  }

  /** bash: digits right behind {@code >&} or {@code <&} are its word. */
  private boolean isDescriptor(int from) {
    return scan.features.bash()
        && (scan.isBehind(ShellTokens.GREATAND, from) || scan.isBehind(ShellTokens.LESSAND, from));
  }

  // ---- extended globs

  private boolean opensExtendedGlob(int from) {
    Place place = scan.frame.place;
    boolean isPattern =
        place == Place.CONDITION_OPERAND || (place == Place.CONDITION_END && scan.inWord);
    boolean enabled = scan.features.bash() && (extendedGlobs || isPattern);
    if (!enabled || !scan.sees('(')) {
      return false;
    }
    boolean escaped = scan.at - from > 1 && scan.bytes[scan.at - 2] == '\\';
    return !escaped && "?*+@!".indexOf(scan.bytes[scan.at - 1]) >= 0;
  }

  /** bash's old form of arithmetic expansion: a dollar sign and a bracket. */
  private boolean opensBracketArithmetic(int from) {
    return scan.features.bash() && scan.at - from == 1 && scan.bytes[from] == '$' && scan.sees('[');
  }

  private void openExtendedGlob(int from) {
    int open = scan.at - 1;
    if (open > from) {
      scan.at = open;
      readPart(ShellTokens.LITERAL, from);
    }
    scan.at = open + 2;
    readPart(ShellTokens.EXTGLOB_OPEN, open);
    scan.push(Frame.Kind.EXTENDED_GLOB, open);
  }
}
