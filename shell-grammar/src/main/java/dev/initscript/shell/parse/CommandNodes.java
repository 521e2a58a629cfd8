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
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
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

  AndOr andOr() {
    int start = parts.start();
    int end = parts.end();
    Separator separator =
        switch (tokens.typeOf(parts.next())) {
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
    for (int i = 0; i < parts.nodeCount(); i++) {
      int operator = parts.behindNode(i);
      if (operator < parts.next() && parts.type(operator) == ShellTokens.AND_IF) {
        operators.add(AndOrOperator.AND_IF);
      } else if (operator < parts.next() && parts.type(operator) == ShellTokens.OR_IF) {
        operators.add(AndOrOperator.OR_IF);
      }
    }
    return List.copyOf(operators);
  }

  Pipeline pipeline() {
    int start = parts.start();
    int end = parts.end();
    if (parts.isSingle()) {
      return new Pipeline(source, start, end, List.of(), parts.all(Role.COMMAND), List.of());
    }
    List<PipelinePrefix> prefixes = new ArrayList<>(0);
    for (int i = parts.first(); isPrefix(parts.type(i)); i++) {
      prefixes.add(parts.type(i) == ShellTokens.BANG ? PipelinePrefix.BANG : PipelinePrefix.TIME);
    }
    return new Pipeline(
        source,
        start,
        end,
        List.copyOf(prefixes),
        parts.all(Role.COMMAND),
        parts.all(Role.HERE_DOCUMENT));
  }

  private static boolean isPrefix(int type) {
    return type == ShellTokens.BANG || type == ShellTokens.TIME;
  }

  SimpleCommand simpleCommand() {
    int start = parts.start();
    int end = parts.end();
    List<Assignment> assignments = parts.all(Role.ASSIGNMENT);
    List<Redirection> redirections = parts.all(Role.REDIRECTION);
    List<Word> words = parts.words();
    boolean declares = !assignments.isEmpty() && !words.isEmpty() && isBehind(assignments, words);
    return declares
        ? declaration(start, end, assignments, words, redirections)
        : new SimpleCommand(source, start, end, assignments, words, redirections);
  }

  /** Whether one of the assignments stands behind the command name. */
  private static boolean isBehind(List<Assignment> assignments, List<Word> words) {
    return assignments.get(assignments.size() - 1).start() > words.get(0).start();
  }

  /** A command whose assignments behind its name are arguments (bash). */
  private SimpleCommand declaration(
      int start,
      int end,
      List<Assignment> assignments,
      List<Word> words,
      List<Redirection> redirections) {
    int name = words.get(0).start();
    List<Assignment> before = new ArrayList<>();
    List<Word> arguments = new ArrayList<>(words);
    for (Assignment assignment : assignments) {
      if (assignment.start() < name) {
        before.add(assignment);
      } else {
        arguments.add(declaration(assignment));
      }
    }
    arguments.sort(Comparator.comparingInt(Word::start));
    return new SimpleCommand(
        source, start, end, List.copyOf(before), List.copyOf(arguments), redirections);
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

  Assignment assignment() {
    int start = parts.start();
    int end = parts.end();
    int operator = parts.first() + 1;
    Literal target = parts.literalAt(parts.first());
    boolean appends = source.byteAt(tokens.startOf(operator)) == '+';
    ArrayValue array = parts.firstOrNull(Role.ARRAY_VALUE);
    Word value = null;
    if (array == null) {
      List<Word> values = parts.wordsFrom(operator + 1);
      value = values.isEmpty() ? new Word(source, end, end, List.of()) : values.get(0);
    }
    return new Assignment(source, start, end, target, appends, value, array);
  }

  Redirection redirection() {
    int start = parts.start();
    int end = parts.end();
    int operator = parts.first();
    Literal ioNumber = null;
    if (parts.type(operator) == ShellTokens.IO_NUMBER) {
      ioNumber = parts.literalAt(operator++);
    }
    int type = parts.type(operator);
    if (type == ShellTokens.DLESS || type == ShellTokens.DLESSDASH) {
      Literal delimiter = parts.literalAt(operator + 1);
      var here = new IoHere(source, start, end, ioNumber, type == ShellTokens.DLESSDASH, delimiter);
      hereRedirections.put(delimiter.start(), here);
      return here;
    }
    return new IoFile(source, start, end, ioNumber, operator(type), parts.wordAt(operator + 1));
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
    int start = parts.start();
    int end = parts.end();
    return new HereDocument(
        source,
        start,
        end,
        hereRedirection(tokens.endOf(parts.first())),
        tokens.startOf(parts.next() - 1),
        parts.wordParts());
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
