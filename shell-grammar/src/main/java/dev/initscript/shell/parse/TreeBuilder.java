package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.GrammarBase;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.ArrayValue;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.ExtendedGlob;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.ProcessSubstitution;
import dev.initscript.shell.syntax.Program;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the typed tree while the grammar is read: a token that is a node by itself becomes one at
 * once; when a rule ends, what has been made since it started becomes the rule's node.
 *
 * <p>A rule that a syntax error cut short makes what can be made of its parts, at worst a {@link
 * MalformedCommand}, so that the rule around it finds the kind of node that it expects.
 */
final class TreeBuilder implements GrammarBase.Listener, ErrorPhrases.RuleStarts {
  private final SourceText source;
  private final TokenBuffer tokens;
  private final PartStack parts = new PartStack();
  private final CommandNodes commands;
  private final CompoundNodes compounds;
  private final LeafFactory leaves;

  /** The position of the next token in the parser's row. */
  private int next;

  private final boolean recovering;

  /** Where the open rules started; known only while recovering. */
  private final List<Integer> starts = new ArrayList<>();

  /**
   * Whether a rule that makes no node of its own has been cut short, so that the rule around it is.
   */
  private boolean partFailed;

  private @Nullable Program program;

  /**
   * @param recovering whether syntax errors are expected, so that rules may lack parts
   */
  TreeBuilder(SourceText source, TokenBuffer tokens, LeafFactory leaves, boolean recovering) {
    this.recovering = recovering;
    this.source = source;
    this.tokens = tokens;
    this.leaves = leaves;
    this.commands = new CommandNodes(source, tokens, parts);
    this.compounds = new CompoundNodes(source, parts);
  }

  Program program() {
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
  public boolean hears(int rule) {
    return recovering || makesNode(rule);
  }

  @Override
  public void enter() {
    parts.mark();
    if (recovering) {
      starts.add(next);
    }
  }

  @Override
  public int ofOpenRule(int up) {
    return starts.get(starts.size() - 1 - up);
  }

  @Override
  public void token(int position) {
    next = position + 1;
    int type = tokens.typeOf(position);
    int start = tokens.startOf(position);
    int end = tokens.endOf(position);
    switch (type) {
      case ShellTokens.NEWLINE,
          ShellTokens.SEMI,
          ShellTokens.AND,
          ShellTokens.PIPE,
          ShellTokens.PIPE_AND,
          ShellTokens.GLUE -> {}
      default -> {
        SyntaxNode leaf = leaves.leaf(type, start, end);
        if (leaf == null) {
          parts.pushToken(type, start, end);
        } else {
          parts.pushNode(leaf, Role.ofLeaf(type), start, end);
        }
      }
    }
  }

  @Override
  public void exit(int rule, boolean failed) {
    parts.unmark();
    if (recovering) {
      starts.remove(starts.size() - 1);
    }
    boolean cutShort = failed || partFailed;
    if (rule == ShellGrammar.RULE_program) {
      program = new Program(source, 0, source.length(), parts.list(source, parts.base(), 0));
    } else if (!makesNode(rule)) {
      partFailed = cutShort;
    } else {
      boolean malformed = cutShort || (recovering && hasMalformedHead(rule));
      partFailed = false;
      replaceParts(rule, malformed);
    }
  }

  /** The rule's parts become its node. */
  private void replaceParts(int rule, boolean malformed) {
    int start = start();
    int end = end();
    if (!malformed && rule != ShellGrammar.RULE_caseItem) {
      parts.replace(node(rule, start, end), Role.ofRule(rule), start, end);
      return;
    }
    // Only these may end elsewhere than their last part; asking every node takes time.
    SyntaxNode node = malformed ? malformed(rule, start, end) : caseItem(start, end);
    Role<?> role = node instanceof MalformedCommand ? Role.COMMAND : Role.ofRule(rule);
    parts.replace(node, role, start, node.end());
  }

  /**
   * Whether what the rule starts with is malformed, so that the rule cannot make its own node of
   * it.
   */
  private boolean hasMalformedHead(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundCommand,
          ShellGrammar.RULE_forClause,
          ShellGrammar.RULE_selectClause ->
          parts.nodes().stream().anyMatch(MalformedCommand.class::isInstance);
      default -> false;
    };
  }

  /** Where the ending rule starts; without any part: at the next token. */
  private int start() {
    return parts.base() < parts.size() ? parts.start(parts.base()) : tokens.startOf(next);
  }

  private int end() {
    return parts.base() < parts.size() ? parts.end(parts.size() - 1) : start();
  }

  private SyntaxNode node(int rule, int start, int end) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> parts.list(source, parts.base(), start);
      case ShellGrammar.RULE_andOr -> commands.andOr(start, end, tokens.typeOf(next));
      case ShellGrammar.RULE_pipeline -> commands.pipeline(start, end);
      case ShellGrammar.RULE_simpleCommand -> commands.simpleCommand(start, end);
      case ShellGrammar.RULE_assignment -> commands.assignment(start, end);
      case ShellGrammar.RULE_arrayValue ->
          new ArrayValue(source, start, end, parts.all(Role.WORD), parts.all(Role.HERE_DOCUMENT));
      case ShellGrammar.RULE_compoundCommand -> compounds.withRedirections(end);
      case ShellGrammar.RULE_braceGroup ->
          new BraceGroup(source, start, end, parts.first(Role.COMPOUND_LIST), List.of());
      case ShellGrammar.RULE_subshell ->
          new Subshell(source, start, end, parts.first(Role.COMPOUND_LIST), List.of());
      case ShellGrammar.RULE_ifClause -> compounds.ifClause(start, end);
      case ShellGrammar.RULE_whileClause -> compounds.whileClause(start, end);
      case ShellGrammar.RULE_untilClause -> compounds.untilClause(start, end);
      case ShellGrammar.RULE_forClause -> compounds.forClause(start, end);
      case ShellGrammar.RULE_selectClause -> compounds.selectClause(start, end);
      case ShellGrammar.RULE_caseClause -> compounds.caseClause(start, end);
      case ShellGrammar.RULE_functionDefinition ->
          new FunctionDefinition(
              source,
              start,
              end,
              parts.first(Role.WORD),
              parts.first(Role.COMMAND),
              parts.all(Role.HERE_DOCUMENT));
      case ShellGrammar.RULE_arithmeticCommand ->
          new ArithmeticCommand(source, start, end, arithmetic(start, end), List.of());
      case ShellGrammar.RULE_conditionalCommand ->
          new ConditionalCommand(
              source, start, end, parts.all(Role.WORD), List.of(), parts.all(Role.HERE_DOCUMENT));
      case ShellGrammar.RULE_coprocess ->
          new Coprocess(
              source, start, end, parts.firstOrNull(Role.WORD), parts.first(Role.COMMAND));
      case ShellGrammar.RULE_redirection -> commands.redirection(start, end);
      case ShellGrammar.RULE_hereDocument -> commands.hereDocument();
      case ShellGrammar.RULE_word -> new Word(source, start, end, parts.all(Role.WORD_PART));
      case ShellGrammar.RULE_doubleQuoted ->
          new DoubleQuoted(source, start, end, parts.all(Role.WORD_PART));
      case ShellGrammar.RULE_parameterExpansion -> parameterExpansion(start, end);
      case ShellGrammar.RULE_commandSubstitution -> commandSubstitution(start, end);
      case ShellGrammar.RULE_processSubstitution ->
          new ProcessSubstitution(
              source, start, end, parts.list(source, parts.base() + 1, parts.end(parts.base())));
      case ShellGrammar.RULE_arithmeticExpansion -> arithmetic(start, end);
      case ShellGrammar.RULE_extendedGlob ->
          new ExtendedGlob(source, start, end, parts.all(Role.WORD_PART));
      default -> throw new AssertionError("no node for rule " + ShellGrammar.ruleNames[rule]);
    };
  }

  private CaseItem caseItem(int start, int end) {
    return compounds.caseItem(start, end, tokens.typeOf(next), tokens.endOf(next));
  }

  // ---- words

  private ParameterExpansion parameterExpansion(int start, int end) {
    int openEnd = parts.end(parts.base());
    int closeStart = parts.start(parts.size() - 1);
    var argument =
        new Word(source, openEnd, Math.max(openEnd, closeStart), parts.all(Role.WORD_PART));
    return new ParameterExpansion(source, start, end, leaves.unquoted(), argument);
  }

  private CommandSubstitution commandSubstitution(int start, int end) {
    boolean backquoted = parts.type(parts.base()) != ShellTokens.COMMAND_OPEN;
    return new CommandSubstitution(
        source,
        start,
        end,
        backquoted,
        parts.list(source, parts.base() + 1, parts.end(parts.base())));
  }

  private ArithmeticExpansion arithmetic(int start, int end) {
    return new ArithmeticExpansion(source, start, end, parts.all(Role.WORD_PART));
  }

  // ---- what a syntax error cut short

  private SyntaxNode malformed(int rule, int start, int end) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> parts.list(source, parts.base(), start);
      case ShellGrammar.RULE_andOr ->
          parts.count(Role.PIPELINE) > 0
              ? commands.andOr(start, end, tokens.typeOf(next))
              : commands.andOrOf(new MalformedCommand(source, start, end, List.of()));
      case ShellGrammar.RULE_pipeline ->
          commands.pipelineOf(new MalformedCommand(source, start, end, parts.nodes()));
      case ShellGrammar.RULE_caseItem -> caseItem(start, end);
      case ShellGrammar.RULE_word -> new Word(source, start, end, parts.all(Role.WORD_PART));
      case ShellGrammar.RULE_doubleQuoted, ShellGrammar.RULE_extendedGlob ->
          new DoubleQuoted(source, start, end, parts.all(Role.WORD_PART));
      case ShellGrammar.RULE_commandSubstitution ->
          new CommandSubstitution(
              source, start, end, false, parts.list(source, parts.base(), start));
      case ShellGrammar.RULE_processSubstitution ->
          new ProcessSubstitution(source, start, end, parts.list(source, parts.base(), start));
      case ShellGrammar.RULE_parameterExpansion ->
          new ParameterExpansion(
              source, start, end, leaves.unquoted(), new Word(source, end, end, List.of()));
      case ShellGrammar.RULE_arithmeticExpansion -> arithmetic(start, end);
      default -> new MalformedCommand(source, start, end, parts.nodes());
    };
  }
}
