package dev.initscript.shell.parse;

/**
 * Where in the grammar the next token stands, as far as that decides what it is (POSIX XCU 2.10.1).
 */
enum Place {
  /**
   * A command must or may start: reserved words, assignments and function names count (rules 1, 7
   * and 8).
   */
  COMMAND,
  /** Behind {@code !}: as COMMAND, but a second {@code !} is bash's only. */
  AFTER_BANG,
  /** Behind bash's {@code time}: as COMMAND, but for the option {@code -p}. */
  AFTER_TIME,
  /** Behind an assignment or a redirection that starts a command (rule 7b). */
  PREFIX,
  /** Behind a command name. */
  ARGUMENTS,
  /** Behind {@code |}: as COMMAND, but {@code time} is a word. */
  AFTER_PIPE,
  /** Behind a compound command: reserved words count, other words are errors. */
  AFTER_COMPOUND,
  /** Behind a redirection of a compound command: every word is an error. */
  AFTER_COMPOUND_REDIRECTION,
  /** Behind {@code for} or {@code select} (rule 5). */
  FOR_NAME,
  /** Behind the loop variable: {@code in} or {@code do} (rule 6). */
  FOR_IN,
  /** Behind {@code in}. */
  FOR_WORDS,
  /** Where a loop's {@code do} must stand. */
  LOOP_BODY,
  /** Behind {@code case}. */
  CASE_WORD,
  /** Behind the word of a {@code case}: {@code in} (rule 6). */
  CASE_IN,
  /** Where a pattern starts or the {@code case} ends: {@code (}, {@code esac} (rule 4). */
  PATTERN_START,
  /** Inside a pattern. */
  PATTERN,
  /** Behind {@code function}. */
  FUNCTION_NAME,
  /** Behind a name that parentheses follow. */
  FUNCTION_LPAREN,
  /** Inside those parentheses. */
  FUNCTION_RPAREN,
  /** Behind {@code function name}: parentheses or the body. */
  FUNCTION_PARENTHESES,
  /** Where a function's body must stand. */
  FUNCTION_BODY,
  /** Behind {@code coproc}. */
  COPROCESS,
  /** Behind a redirection operator. */
  REDIRECTION_TARGET,
  /** Behind {@code <<} and {@code <<-} (rule 3). */
  HERE_DELIMITER,
  /** Inside bash's {@code [[ ]]}, where a test starts. */
  CONDITION,
  /** Behind the first word of a test: a binary operator may come. */
  CONDITION_OPERATOR,
  /** Behind an operator. */
  CONDITION_OPERAND,
  /** Behind {@code =~}. */
  CONDITION_REGEX,
  /** Behind a test. */
  CONDITION_END,
  /** Inside bash's array parentheses. */
  ARRAY;

  /** Whether a list of commands can start here, so that a separator is an error. */
  boolean needsCommand() {
    return switch (this) {
      case COMMAND, AFTER_BANG, AFTER_TIME, AFTER_PIPE, COPROCESS -> true;
      default -> false;
    };
  }

  /** Whether it is inside bash's {@code [[ ]]}. */
  boolean isCondition() {
    return switch (this) {
      case CONDITION, CONDITION_OPERATOR, CONDITION_OPERAND, CONDITION_REGEX, CONDITION_END -> true;
      default -> false;
    };
  }
}
