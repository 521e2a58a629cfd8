package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.ArithmeticForClause;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CaseTerminator;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SelectClause;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of compound commands of the parts of the rule that is ending. */
final class CompoundNodes {
  private final SourceText source;
  private final TokenBuffer tokens;
  private final PartStack parts;

  CompoundNodes(SourceText source, TokenBuffer tokens, PartStack parts) {
    this.source = source;
    this.tokens = tokens;
    this.parts = parts;
  }

  CompoundCommand withRedirections() {
    CompoundCommand command = (CompoundCommand) parts.node(0);
    List<Redirection> redirections = parts.all(Role.REDIRECTION);
    return redirections.isEmpty() ? command : Redirected.of(command, parts.end(), redirections);
  }

  IfClause ifClause() {
    int start = parts.start();
    int end = parts.end();
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    List<ConditionalBranch> branches = new ArrayList<>(1);
    int keyword = parts.first();
    for (int i = 0; i + 1 < lists.size(); i += 2) {
      CompoundList body = lists.get(i + 1);
      branches.add(
          new ConditionalBranch(source, tokens.startOf(keyword), body.end(), lists.get(i), body));
      keyword = parts.behindNode(i + 1);
    }
    CompoundList elseBody = lists.size() % 2 == 0 ? null : lists.get(lists.size() - 1);
    return new IfClause(source, start, end, List.copyOf(branches), elseBody, List.of());
  }

  CompoundCommand forClause() {
    int start = parts.start();
    int end = parts.end();
    if (parts.node(0) instanceof ArithmeticCommand header) {
      return new ArithmeticForClause(
          source,
          start,
          end,
          header.expression(),
          loopBody(),
          List.of(),
          parts.all(Role.HERE_DOCUMENT));
    }
    return new ForClause(
        source,
        start,
        end,
        loopVariable(),
        loopWords(),
        loopBody(),
        List.of(),
        parts.all(Role.HERE_DOCUMENT));
  }

  WhileClause whileClause() {
    int start = parts.start();
    int end = parts.end();
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    return new WhileClause(source, start, end, lists.get(0), lists.get(1), List.of());
  }

  UntilClause untilClause() {
    int start = parts.start();
    int end = parts.end();
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    return new UntilClause(source, start, end, lists.get(0), lists.get(1), List.of());
  }

  SelectClause selectClause() {
    int start = parts.start();
    int end = parts.end();
    return new SelectClause(
        source,
        start,
        end,
        loopVariable(),
        loopWords(),
        loopBody(),
        List.of(),
        parts.all(Role.HERE_DOCUMENT));
  }

  CaseClause caseClause() {
    int start = parts.start();
    int end = parts.end();
    return new CaseClause(
        source,
        start,
        end,
        parts.wordAt(parts.first() + 1),
        parts.all(Role.CASE_ITEM),
        List.of(),
        parts.all(Role.HERE_DOCUMENT));
  }

  private Word loopVariable() {
    return parts.wordAt(parts.first() + 1);
  }

  private @Nullable List<Word> loopWords() {
    int in = parts.indexOf(ShellTokens.IN);
    return in < 0 ? null : parts.wordsFrom(in);
  }

  private CompoundList loopBody() {
    SyntaxNode last = parts.node(parts.nodeCount() - 1);
    return last instanceof BraceGroup braces ? braces.body() : (CompoundList) last;
  }

  CaseItem caseItem() {
    int start = parts.start();
    int end = parts.end();
    int parenthesis = parts.indexOf(ShellTokens.RPAREN);
    CompoundList body = parts.list(source, parenthesis < 0 ? end : tokens.endOf(parenthesis));
    CaseTerminator terminator =
        switch (tokens.typeOf(parts.next())) {
          case ShellTokens.DSEMI -> CaseTerminator.DSEMI;
          case ShellTokens.SEMI_AND -> CaseTerminator.SEMI_AND;
          case ShellTokens.DSEMI_AND -> CaseTerminator.DSEMI_AND;
          default -> CaseTerminator.NONE;
        };
    int itemEnd = terminator == CaseTerminator.NONE ? end : tokens.endOf(parts.next());
    return new CaseItem(source, start, itemEnd, parts.words(), body, terminator);
  }
}
