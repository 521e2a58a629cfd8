package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.ArithmeticForClause;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SelectClause;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxVisitor;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import java.util.List;

/** Gives a compound command the redirections that stand behind it. */
record Redirected(int end, List<Redirection> redirections)
    implements SyntaxVisitor<CompoundCommand> {

  static CompoundCommand of(CompoundCommand command, int end, List<Redirection> redirections) {
    return command.accept(new Redirected(end, redirections));
  }

  @Override
  public CompoundCommand visitNode(SyntaxNode node) {
    throw new AssertionError("no compound command: " + node);
  }

  @Override
  public CompoundCommand visitBraceGroup(BraceGroup n) {
    return new BraceGroup(n.source(), n.start(), end, n.body(), redirections);
  }

  @Override
  public CompoundCommand visitSubshell(Subshell n) {
    return new Subshell(n.source(), n.start(), end, n.body(), redirections);
  }

  @Override
  public CompoundCommand visitIfClause(IfClause n) {
    return new IfClause(n.source(), n.start(), end, n.branches(), n.elseBody(), redirections);
  }

  @Override
  public CompoundCommand visitWhileClause(WhileClause n) {
    return new WhileClause(n.source(), n.start(), end, n.condition(), n.body(), redirections);
  }

  @Override
  public CompoundCommand visitUntilClause(UntilClause n) {
    return new UntilClause(n.source(), n.start(), end, n.condition(), n.body(), redirections);
  }

  @Override
  public CompoundCommand visitForClause(ForClause n) {
    return new ForClause(
        n.source(),
        n.start(),
        end,
        n.variable(),
        n.words(),
        n.body(),
        redirections,
        n.hereDocuments());
  }

  @Override
  public CompoundCommand visitSelectClause(SelectClause n) {
    return new SelectClause(
        n.source(),
        n.start(),
        end,
        n.variable(),
        n.words(),
        n.body(),
        redirections,
        n.hereDocuments());
  }

  @Override
  public CompoundCommand visitArithmeticForClause(ArithmeticForClause n) {
    return new ArithmeticForClause(
        n.source(), n.start(), end, n.header(), n.body(), redirections, n.hereDocuments());
  }

  @Override
  public CompoundCommand visitCaseClause(CaseClause n) {
    return new CaseClause(
        n.source(), n.start(), end, n.subject(), n.items(), redirections, n.hereDocuments());
  }

  @Override
  public CompoundCommand visitArithmeticCommand(ArithmeticCommand n) {
    return new ArithmeticCommand(n.source(), n.start(), end, n.expression(), redirections);
  }

  @Override
  public CompoundCommand visitConditionalCommand(ConditionalCommand n) {
    return new ConditionalCommand(
        n.source(), n.start(), end, n.operands(), redirections, n.hereDocuments());
  }
}
