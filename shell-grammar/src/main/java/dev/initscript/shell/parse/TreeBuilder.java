package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.RuleListener;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.ArrayValue;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.ExtendedGlob;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.ProcessSubstitution;
import dev.initscript.shell.syntax.Program;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the typed tree while the grammar is read: when a rule ends, its tokens and the nodes of the
 * rules in it become its node.
 */
final class TreeBuilder implements RuleListener {
  private final SourceText source;
  private final TokenBuffer tokens;
  private final LeafFactory leaves;
  private final PartStack parts;
  private final CommandNodes commands;
  private final CompoundNodes compounds;

  /** Makes what a syntax error cut short; null where none is expected. */
  private final @Nullable MalformedNodes malformed;

  /**
   * Whether a rule that makes no node of its own has been cut short, so that the rule around it is.
   */
  private boolean partFailed;

  private @Nullable Program program;

  /**
   * @param input the tokens as the parser reads them
   * @param recovering whether syntax errors are expected, so that rules may lack parts
   */
  TreeBuilder(
      SourceText source,
      TokenBuffer tokens,
      ParserInput input,
      LeafFactory leaves,
      boolean recovering) {
    this.source = source;
    this.tokens = tokens;
    this.leaves = leaves;
    this.parts = new PartStack(tokens, input, leaves, recovering);
    this.commands = new CommandNodes(source, tokens, parts);
    this.compounds = new CompoundNodes(source, tokens, parts);
    this.malformed =
        recovering ? new MalformedNodes(source, parts, leaves, commands, compounds) : null;
  }

  /** The tree. */
  Program root() {
    return Objects.requireNonNull(program, "the rule program has not ended");
  }

  /** Whether a rule makes a node. The parts of one that makes none are the rule's around it. */
  private static boolean makesNode(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_newlines,
          ShellGrammar.RULE_commands,
          ShellGrammar.RULE_command,
          ShellGrammar.RULE_wordPart,
          ShellGrammar.RULE_arithmeticPart,
          ShellGrammar.RULE_condition,
          ShellGrammar.RULE_conditionAnd,
          ShellGrammar.RULE_conditionTerm,
          ShellGrammar.RULE_doGroup ->
          false;
      default -> true;
    };
  }

  // ---- what the parser tells

  @Override
  public int enter(int rule, int first) {
    if (rule == ShellGrammar.RULE_commandSubstitution) {
      leaves.enterSubstitution(parts.type(first));
    }
    return parts.size();
  }

  @Override
  public boolean exit(int rule, int first, int next, int base, boolean failed) {
    parts.end(first, next, base);
    if (rule == ShellGrammar.RULE_commandSubstitution) {
      leaves.leaveSubstitution();
    }
    boolean cutShort = malformed != null && isCutShort(rule, failed, malformed);
    return makesNode(rule) && !cutShort;
  }

  /** Whether the rule cannot make its own node; it has become what can be made of its parts. */
  private boolean isCutShort(int rule, boolean failed, MalformedNodes nodes) {
    if (rule == ShellGrammar.RULE_program) {
      return false;
    }
    boolean cutShort = failed || partFailed || nodes.isHeadOf(rule);
    partFailed = cutShort && !makesNode(rule);
    if (cutShort && makesNode(rule)) {
      nodes.make(rule);
    }
    return cutShort;
  }

  // ---- what the rules make of their parts

  @Override
  public void program() {
    program = new Program(source, 0, source.length(), parts.list(source, 0));
  }

  @Override
  public void compoundList() {
    parts.replace(parts.list(source, parts.start()), Role.COMPOUND_LIST);
  }

  @Override
  public void andOr() {
    parts.replace(commands.andOr(), Role.AND_OR);
  }

  @Override
  public void pipeline() {
    parts.replace(commands.pipeline(), Role.PIPELINE);
  }

  @Override
  public void simpleCommand() {
    parts.replace(commands.simpleCommand(), Role.COMMAND);
  }

  @Override
  public void assignment() {
    parts.replace(commands.assignment(), Role.ASSIGNMENT);
  }

  @Override
  public void arrayValue() {
    parts.replace(
        new ArrayValue(
            source, parts.start(), parts.end(), parts.words(), parts.all(Role.HERE_DOCUMENT)),
        Role.ARRAY_VALUE);
  }

  @Override
  public void compoundCommand() {
    parts.replace(compounds.withRedirections(), Role.COMMAND);
  }

  @Override
  public void braceGroup() {
    parts.replace(
        new BraceGroup(
            source, parts.start(), parts.end(), parts.first(Role.COMPOUND_LIST), List.of()),
        Role.COMMAND);
  }

  @Override
  public void subshell() {
    parts.replace(
        new Subshell(
            source, parts.start(), parts.end(), parts.first(Role.COMPOUND_LIST), List.of()),
        Role.COMMAND);
  }

  @Override
  public void ifClause() {
    parts.replace(compounds.ifClause(), Role.COMMAND);
  }

  @Override
  public void whileClause() {
    parts.replace(compounds.whileClause(), Role.COMMAND);
  }

  @Override
  public void untilClause() {
    parts.replace(compounds.untilClause(), Role.COMMAND);
  }

  @Override
  public void forClause() {
    parts.replace(compounds.forClause(), Role.COMMAND);
  }

  @Override
  public void selectClause() {
    parts.replace(compounds.selectClause(), Role.COMMAND);
  }

  @Override
  public void caseClause() {
    parts.replace(compounds.caseClause(), Role.COMMAND);
  }

  @Override
  public void caseItem() {
    parts.replace(compounds.caseItem(), Role.CASE_ITEM);
  }

  @Override
  public void functionDefinition() {
    parts.replace(
        new FunctionDefinition(
            source,
            parts.start(),
            parts.end(),
            parts.words().get(0),
            parts.first(Role.COMMAND),
            parts.all(Role.HERE_DOCUMENT)),
        Role.COMMAND);
  }

  @Override
  public void arithmeticCommand() {
    parts.replace(
        new ArithmeticCommand(source, parts.start(), parts.end(), arithmetic(), List.of()),
        Role.COMMAND);
  }

  @Override
  public void conditionalCommand() {
    parts.replace(
        new ConditionalCommand(
            source,
            parts.start(),
            parts.end(),
            parts.words(),
            List.of(),
            parts.all(Role.HERE_DOCUMENT)),
        Role.COMMAND);
  }

  @Override
  public void coprocess() {
    List<Word> name = parts.words();
    parts.replace(
        new Coprocess(
            source,
            parts.start(),
            parts.end(),
            name.isEmpty() ? null : name.get(0),
            parts.first(Role.COMMAND)),
        Role.COMMAND);
  }

  @Override
  public void redirection() {
    parts.replace(commands.redirection(), Role.REDIRECTION);
  }

  @Override
  public void hereDocument() {
    parts.replace(commands.hereDocument(), Role.HERE_DOCUMENT);
  }

  @Override
  public void word() {
    parts.replace(new Word(source, parts.start(), parts.end(), parts.wordParts()), Role.WORD);
  }

  @Override
  public void doubleQuoted() {
    parts.replace(
        new DoubleQuoted(source, parts.start(), parts.end(), parts.wordParts()), Role.WORD_PART);
  }

  @Override
  public void parameterExpansion() {
    int openEnd = tokens.endOf(parts.first());
    int closeStart = tokens.startOf(parts.next() - 1);
    var argument = new Word(source, openEnd, Math.max(openEnd, closeStart), parts.wordParts());
    parts.replace(
        new ParameterExpansion(source, parts.start(), parts.end(), leaves.unquoted(), argument),
        Role.WORD_PART);
  }

  @Override
  public void commandSubstitution() {
    boolean backquoted = parts.type(parts.first()) != ShellTokens.COMMAND_OPEN;
    parts.replace(
        new CommandSubstitution(source, parts.start(), parts.end(), backquoted, listInside()),
        Role.WORD_PART);
  }

  @Override
  public void processSubstitution() {
    parts.replace(
        new ProcessSubstitution(source, parts.start(), parts.end(), listInside()), Role.WORD_PART);
  }

  @Override
  public void arithmeticExpansion() {
    parts.replace(arithmetic(), Role.WORD_PART);
  }

  @Override
  public void extendedGlob() {
    parts.replace(
        new ExtendedGlob(source, parts.start(), parts.end(), parts.wordParts()), Role.WORD_PART);
  }

  /** The commands behind the token that opens their substitution. */
  private CompoundList listInside() {
    return parts.list(source, tokens.endOf(parts.first()));
  }

  private ArithmeticExpansion arithmetic() {
    return new ArithmeticExpansion(source, parts.start(), parts.end(), parts.wordParts());
  }
}
