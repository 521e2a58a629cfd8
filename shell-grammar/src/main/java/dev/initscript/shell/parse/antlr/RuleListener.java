package dev.initscript.shell.parse.antlr;

/**
 * What is told of a parse, in the order of the text. Each rule of the grammar has a method of its
 * name, called where the rule ends.
 */
public interface RuleListener {
  /**
   * A rule starts.
   *
   * @param rule its {@code RULE_} number
   * @param first the position of its first token in the input
   * @return how many nodes have been made of rules that lie in an open one
   */
  int enter(int rule, int first);

  /**
   * A rule ends.
   *
   * @param rule its {@code RULE_} number
   * @param first the position of its first token in the input
   * @param next the position behind its last token
   * @param base what {@link #enter} returned for it
   * @param failed whether a syntax error is in it
   * @return whether the rule's own method is to be called
   */
  boolean exit(int rule, int first, int next, int base, boolean failed);

  void program();

  void compoundList();

  void andOr();

  void pipeline();

  void simpleCommand();

  void assignment();

  void arrayValue();

  void compoundCommand();

  void braceGroup();

  void subshell();

  void ifClause();

  void whileClause();

  void untilClause();

  void forClause();

  void selectClause();

  void caseClause();

  void caseItem();

  void functionDefinition();

  void arithmeticCommand();

  void conditionalCommand();

  void coprocess();

  void redirection();

  void hereDocument();

  void word();

  void doubleQuoted();

  void parameterExpansion();

  void commandSubstitution();

  void arithmeticExpansion();

  void processSubstitution();

  void extendedGlob();

  // Rules that make no node: what they hold is in the rule around them.

  default void commands() {}

  default void newlines() {}

  default void command() {}

  default void doGroup() {}

  default void condition() {}

  default void conditionAnd() {}

  default void conditionTerm() {}

  default void wordPart() {}

  default void arithmeticPart() {}
}
