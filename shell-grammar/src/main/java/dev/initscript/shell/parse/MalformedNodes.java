package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.ProcessSubstitution;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Makes the nodes of rules that a syntax error cut short: what can be made of their parts, at worst
 * a {@link MalformedCommand}, so that the rule around finds the kind of node that it expects.
 */
final class MalformedNodes {
  private final SourceText source;
  private final PartStack parts;
  private final LeafFactory leaves;
  private final CommandNodes commands;
  private final CompoundNodes compounds;

  MalformedNodes(
      SourceText source,
      PartStack parts,
      LeafFactory leaves,
      CommandNodes commands,
      CompoundNodes compounds) {
    this.source = source;
    this.parts = parts;
    this.leaves = leaves;
    this.commands = commands;
    this.compounds = compounds;
  }

  /**
   * Whether what the rule starts with is malformed, so that the rule cannot make its own node of
   * it.
   */
  boolean isHeadOf(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundCommand,
          ShellGrammar.RULE_forClause,
          ShellGrammar.RULE_selectClause ->
          parts.nodes().stream().anyMatch(MalformedCommand.class::isInstance);
      default -> false;
    };
  }

  /** The parts of the ending rule become what can be made of them. */
  void make(int rule) {
    int start = parts.start();
    SyntaxNode node = node(rule, start, parts.end());
    parts.replace(node, node instanceof MalformedCommand ? Role.COMMAND : Role.ofRule(rule));
  }

  private SyntaxNode node(int rule, int start, int end) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> parts.list(source, start);
      case ShellGrammar.RULE_andOr ->
          parts.firstOrNull(Role.PIPELINE) != null
              ? commands.andOr()
              : commands.andOrOf(new MalformedCommand(source, start, end, List.of()));
      case ShellGrammar.RULE_pipeline ->
          commands.pipelineOf(new MalformedCommand(source, start, end, parts.nodes()));
      case ShellGrammar.RULE_caseItem -> compounds.caseItem();
      case ShellGrammar.RULE_word -> new Word(source, start, end, parts.wordParts());
      case ShellGrammar.RULE_doubleQuoted, ShellGrammar.RULE_extendedGlob ->
          new DoubleQuoted(source, start, end, parts.wordParts());
      case ShellGrammar.RULE_commandSubstitution ->
          new CommandSubstitution(source, start, end, false, parts.list(source, start));
      case ShellGrammar.RULE_processSubstitution ->
          new ProcessSubstitution(source, start, end, parts.list(source, start));
      case ShellGrammar.RULE_parameterExpansion ->
          new ParameterExpansion(
              source, start, end, leaves.unquoted(), new Word(source, end, end, List.of()));
      case ShellGrammar.RULE_arithmeticExpansion ->
          new ArithmeticExpansion(source, start, end, parts.wordParts());
      default -> new MalformedCommand(source, start, end, parts.nodes());
    };
  }
}
