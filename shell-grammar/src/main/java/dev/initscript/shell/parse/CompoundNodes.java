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
  private final PartStack parts;

  CompoundNodes(SourceText source, PartStack parts) {
    this.source = source;
    this.parts = parts;
  }

  CompoundCommand withRedirections(int end) {
    CompoundCommand command = (CompoundCommand) parts.nodeAt(parts.base());
    List<Redirection> redirections = parts.all(Role.REDIRECTION);
    return redirections.isEmpty() ? command : Redirected.of(command, end, redirections);
  }

  IfClause ifClause(int start, int end) {
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    List<ConditionalBranch> branches = new ArrayList<>(1);
    int keyword = parts.base();
    for (int i = 0; i + 1 < lists.size(); i += 2) {
      CompoundList body = lists.get(i + 1);
      branches.add(
          new ConditionalBranch(source, parts.start(keyword), body.end(), lists.get(i), body));
      keyword += 4;
    }
    CompoundList elseBody = lists.size() % 2 == 0 ? null : lists.get(lists.size() - 1);
    return new IfClause(source, start, end, List.copyOf(branches), elseBody, List.of());
  }

  CompoundCommand forClause(int start, int end) {
    if (parts.node(parts.base() + 1) instanceof ArithmeticCommand header) {
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

  WhileClause whileClause(int start, int end) {
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    return new WhileClause(source, start, end, lists.get(0), lists.get(1), List.of());
  }

  UntilClause untilClause(int start, int end) {
    List<CompoundList> lists = parts.all(Role.COMPOUND_LIST);
    return new UntilClause(source, start, end, lists.get(0), lists.get(1), List.of());
  }

  SelectClause selectClause(int start, int end) {
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

  CaseClause caseClause(int start, int end) {
    return new CaseClause(
        source,
        start,
        end,
        parts.first(Role.WORD),
        parts.all(Role.CASE_ITEM),
        List.of(),
        parts.all(Role.HERE_DOCUMENT));
  }

  private Word loopVariable() {
    return (Word) parts.nodeAt(parts.base() + 1);
  }

  private @Nullable List<Word> loopWords() {
    for (int i = parts.base(); i < parts.size(); i++) {
      if (parts.type(i) == ShellTokens.IN) {
        List<Word> words = parts.all(Role.WORD);
        return words.subList(1, words.size());
      }
    }
    return null;
  }

  private CompoundList loopBody() {
    for (int i = parts.base(); i < parts.size(); i++) {
      if (parts.node(i) instanceof BraceGroup braces) {
        return braces.body();
      }
    }
    return parts.first(Role.COMPOUND_LIST);
  }

  CaseItem caseItem(int start, int end, int nextType, int nextEnd) {
    List<Word> patterns = parts.all(Role.WORD);
    int bodyFrom = parts.base();
    while (bodyFrom < parts.size() && parts.type(bodyFrom) != ShellTokens.RPAREN) {
      bodyFrom++;
    }
    int bodyAt = bodyFrom < parts.size() ? parts.end(bodyFrom) : end;
    CompoundList body = parts.list(source, Math.min(bodyFrom + 1, parts.size()), bodyAt);
    CaseTerminator terminator =
        switch (nextType) {
          case ShellTokens.DSEMI -> CaseTerminator.DSEMI;
          case ShellTokens.SEMI_AND -> CaseTerminator.SEMI_AND;
          case ShellTokens.DSEMI_AND -> CaseTerminator.DSEMI_AND;
          default -> CaseTerminator.NONE;
        };
    int itemEnd = terminator == CaseTerminator.NONE ? end : nextEnd;
    return new CaseItem(source, start, itemEnd, patterns, body, terminator);
  }
}
