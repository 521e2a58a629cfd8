package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.AndOrOperator;
import dev.initscript.shell.syntax.ArrayLiteral;
import dev.initscript.shell.syntax.ArrayValue;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.Escapes;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.PipelinePrefix;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.Separator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the nodes of lists, simple commands and redirections of the parts of the rule that is
 * ending.
 */
final class CommandNodes {
  private final SourceText source;
  private final TokenBuffer tokens;
  private final PartStack parts;
  private final Map<Integer, IoHere> hereRedirections = new HashMap<>();

  CommandNodes(SourceText source, TokenBuffer tokens, PartStack parts) {
    this.source = source;
    this.tokens = tokens;
    this.parts = parts;
  }

  AndOr andOr(int start, int end, int nextType) {
    Separator separator =
        switch (nextType) {
          case ShellTokens.SEMI -> Separator.SEMICOLON;
          case ShellTokens.AND -> Separator.AMPERSAND;
          case ShellTokens.NEWLINE -> Separator.NEWLINE;
          default -> Separator.NONE;
        };
    if (parts.isSingle()) {
      List<Pipeline> only = parts.all(Role.PIPELINE);
      return new AndOr(source, start, end, only, List.of(), separator, List.of());
    }
    return new AndOr(
        source,
        start,
        end,
        parts.all(Role.PIPELINE),
        operators(),
        separator,
        parts.all(Role.HERE_DOCUMENT));
  }

  private List<AndOrOperator> operators() {
    List<AndOrOperator> operators = new ArrayList<>();
    for (int i = parts.base(); i < parts.size(); i++) {
      if (parts.type(i) == ShellTokens.AND_IF) {
        operators.add(AndOrOperator.AND_IF);
      } else if (parts.type(i) == ShellTokens.OR_IF) {
        operators.add(AndOrOperator.OR_IF);
      }
    }
    return List.copyOf(operators);
  }

  Pipeline pipeline(int start, int end) {
    if (parts.isSingle()) {
      return new Pipeline(source, start, end, List.of(), parts.all(Role.COMMAND), List.of());
    }
    List<PipelinePrefix> prefixes = List.of();
    if (parts.type(parts.base()) == ShellTokens.BANG
        || parts.type(parts.base()) == ShellTokens.TIME) {
      prefixes = new ArrayList<>();
      for (int i = parts.base(); parts.node(i) == null; i++) {
        prefixes.add(parts.type(i) == ShellTokens.BANG ? PipelinePrefix.BANG : PipelinePrefix.TIME);
      }
    }
    return new Pipeline(
        source,
        start,
        end,
        List.copyOf(prefixes),
        parts.all(Role.COMMAND),
        parts.all(Role.HERE_DOCUMENT));
  }

  SimpleCommand simpleCommand(int start, int end) {
    int words = parts.count(Role.WORD);
    if (words == parts.size() - parts.base()) {
      return new SimpleCommand(source, start, end, List.of(), parts.all(Role.WORD), List.of());
    }
    List<Word> arguments = new ArrayList<>(words);
    List<Assignment> assignments = new ArrayList<>();
    for (int i = parts.base(); i < parts.size(); i++) {
      SyntaxNode node = parts.node(i);
      if (node instanceof Word word) {
        arguments.add(word);
      } else if (node instanceof Assignment assignment) {
        if (arguments.isEmpty()) {
          assignments.add(assignment);
        } else {
          arguments.add(declaration(assignment));
        }
      }
    }
    return new SimpleCommand(
        source,
        start,
        end,
        List.copyOf(assignments),
        List.copyOf(arguments),
        parts.all(Role.REDIRECTION));
  }

  /** {@code name=(..)} as an argument of {@code local} and its like. */
  private Word declaration(Assignment assignment) {
    int operatorEnd = assignment.array() == null ? assignment.end() : assignment.array().start();
    var name = new Literal(source, assignment.start(), operatorEnd, assignment.target().escapes());
    if (assignment.array() == null) {
      return new Word(source, assignment.start(), assignment.end(), List.of(name));
    }
    var array = new ArrayLiteral(source, operatorEnd, assignment.end(), assignment.array());
    return new Word(source, assignment.start(), assignment.end(), List.of(name, array));
  }

  Assignment assignment(int start, int end) {
    Literal target = (Literal) parts.nodeAt(parts.base());
    boolean appends = source.byteAt(parts.start(parts.base() + 1)) == '+';
    ArrayValue array = parts.firstOrNull(Role.ARRAY_VALUE);
    Word value = parts.firstOrNull(Role.WORD);
    if (value == null && array == null) {
      value = new Word(source, end, end, List.of());
    }
    return new Assignment(source, start, end, target, appends, value, array);
  }

  Redirection redirection(int start, int end) {
    int operator = parts.base();
    Literal ioNumber = null;
    if (parts.node(parts.base()) instanceof Literal number) {
      ioNumber = number;
      operator++;
    }
    int type = parts.type(operator);
    if (type == ShellTokens.DLESS || type == ShellTokens.DLESSDASH) {
      Literal delimiter = (Literal) parts.nodeAt(operator + 1);
      var here = new IoHere(source, start, end, ioNumber, type == ShellTokens.DLESSDASH, delimiter);
      hereRedirections.put(delimiter.start(), here);
      return here;
    }
    return new IoFile(source, start, end, ioNumber, operator(type), parts.first(Role.WORD));
  }

  private static RedirectionOperator operator(int type) {
    return switch (type) {
      case ShellTokens.LESS -> RedirectionOperator.LESS;
      case ShellTokens.GREAT -> RedirectionOperator.GREAT;
      case ShellTokens.DGREAT -> RedirectionOperator.DGREAT;
      case ShellTokens.LESSAND -> RedirectionOperator.LESSAND;
      case ShellTokens.GREATAND -> RedirectionOperator.GREATAND;
      case ShellTokens.LESSGREAT -> RedirectionOperator.LESSGREAT;
      case ShellTokens.CLOBBER -> RedirectionOperator.CLOBBER;
      case ShellTokens.TLESS -> RedirectionOperator.TLESS;
      case ShellTokens.AND_GREAT -> RedirectionOperator.AND_GREAT;
      case ShellTokens.AND_DGREAT -> RedirectionOperator.AND_DGREAT;
      default -> throw new AssertionError("no redirection operator: " + type);
    };
  }

  HereDocument hereDocument() {
    int mark = parts.base();
    int last = parts.size() - 1;
    return new HereDocument(
        source,
        parts.start(mark),
        parts.end(last),
        hereRedirection(parts.end(mark)),
        parts.start(last),
        parts.all(Role.WORD_PART));
  }

  /**
   * The redirection of a delimiter; if it was skipped after a syntax error, as much of it as the
   * delimiter.
   */
  private IoHere hereRedirection(int delimiterToken) {
    int start = tokens.startOf(delimiterToken);
    IoHere known = hereRedirections.get(start);
    if (known != null) {
      return known;
    }
    int end = tokens.endOf(delimiterToken);
    return new IoHere(
        source, start, end, null, false, new Literal(source, start, end, Escapes.NONE));
  }

  AndOr andOrOf(MalformedCommand command) {
    return new AndOr(
        source,
        command.start(),
        command.end(),
        List.of(pipelineOf(command)),
        List.of(),
        Separator.NONE,
        List.of());
  }

  Pipeline pipelineOf(MalformedCommand command) {
    return new Pipeline(
        source, command.start(), command.end(), List.of(), List.of(command), List.of());
  }
}
