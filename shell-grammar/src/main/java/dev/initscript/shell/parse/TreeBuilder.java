package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.GrammarBase;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.AndOrOperator;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.ArithmeticForClause;
import dev.initscript.shell.syntax.ArrayLiteral;
import dev.initscript.shell.syntax.ArrayValue;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CaseTerminator;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.Escapes;
import dev.initscript.shell.syntax.ExtendedGlob;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.PipelinePrefix;
import dev.initscript.shell.syntax.ProcessSubstitution;
import dev.initscript.shell.syntax.Program;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SelectClause;
import dev.initscript.shell.syntax.Separator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final LeafFactory leaves;
  private final Map<Integer, IoHere> hereRedirections = new HashMap<>();

  /** The position of the next token in the parser's row. */
  private int next;

  /** The first part of the rule that is ending. */
  private int base;

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
  }

  Program program() {
    return Objects.requireNonNull(program, "the rule program has not ended");
  }

  // ---- what the parser tells

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
    int type = tokens.typeAt(position);
    int token = tokens.tokenAt(position);
    int start = tokens.startOf(token);
    int end = tokens.endOf(token);
    switch (type) {
      case ShellTokens.NEWLINE,
          ShellTokens.SEMI,
          ShellTokens.AND,
          ShellTokens.PIPE,
          ShellTokens.PIPE_AND,
          ShellTokens.GLUE -> {}
      case ShellTokens.HERE_START -> parts.pushToken(type, token, start);
      default -> {
        SyntaxNode leaf = leaves.leaf(type, start, end);
        if (leaf == null) {
          parts.pushToken(type, start, end);
        } else {
          parts.pushNode(leaf, start, end);
        }
      }
    }
  }

  @Override
  public void exit(int rule, boolean failed) {
    base = parts.unmark();
    if (recovering) {
      starts.remove(starts.size() - 1);
    }
    boolean cutShort = failed || partFailed;
    switch (rule) {
      case ShellGrammar.RULE_newlines,
          ShellGrammar.RULE_commands,
          ShellGrammar.RULE_command,
          ShellGrammar.RULE_wordPart,
          ShellGrammar.RULE_arithmeticPart,
          ShellGrammar.RULE_condition,
          ShellGrammar.RULE_conditionAnd,
          ShellGrammar.RULE_conditionTerm,
          ShellGrammar.RULE_doGroup ->
          partFailed = cutShort;
      case ShellGrammar.RULE_program ->
          program = new Program(source, 0, source.length(), list(base, 0));
      default -> {
        int start = start();
        int end = end();
        boolean malformed = cutShort || (recovering && hasMalformedHead(rule));
        SyntaxNode node = malformed ? malformed(rule, start, end) : node(rule, start, end);
        partFailed = false;
        parts.replace(base, node, start, node.end());
      }
    }
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
          parts.first(base, MalformedCommand.class) != null;
      default -> false;
    };
  }

  /** Where the ending rule starts; without any part: at the next token. */
  private int start() {
    return base < parts.size() ? parts.start(base) : tokens.startOf(tokens.tokenAt(next));
  }

  private int end() {
    return base < parts.size() ? parts.end(parts.size() - 1) : start();
  }

  private SyntaxNode node(int rule, int start, int end) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> list(base, start);
      case ShellGrammar.RULE_andOr -> andOr(start, end);
      case ShellGrammar.RULE_pipeline -> pipeline(start, end);
      case ShellGrammar.RULE_simpleCommand -> simpleCommand(start, end);
      case ShellGrammar.RULE_assignment -> assignment(start, end);
      case ShellGrammar.RULE_arrayValue ->
          new ArrayValue(source, start, end, all(Word.class), all(HereDocument.class));
      case ShellGrammar.RULE_compoundCommand -> withRedirections(end);
      case ShellGrammar.RULE_braceGroup ->
          new BraceGroup(source, start, end, first(CompoundList.class), List.of());
      case ShellGrammar.RULE_subshell ->
          new Subshell(source, start, end, first(CompoundList.class), List.of());
      case ShellGrammar.RULE_ifClause -> ifClause(start, end);
      case ShellGrammar.RULE_whileClause -> {
        List<CompoundList> lists = all(CompoundList.class);
        yield new WhileClause(source, start, end, lists.get(0), lists.get(1), List.of());
      }
      case ShellGrammar.RULE_untilClause -> {
        List<CompoundList> lists = all(CompoundList.class);
        yield new UntilClause(source, start, end, lists.get(0), lists.get(1), List.of());
      }
      case ShellGrammar.RULE_forClause -> forClause(start, end);
      case ShellGrammar.RULE_selectClause ->
          new SelectClause(
              source,
              start,
              end,
              loopVariable(),
              loopWords(),
              loopBody(),
              List.of(),
              all(HereDocument.class));
      case ShellGrammar.RULE_caseClause ->
          new CaseClause(
              source,
              start,
              end,
              first(Word.class),
              all(CaseItem.class),
              List.of(),
              all(HereDocument.class));
      case ShellGrammar.RULE_caseItem -> caseItem(start, end);
      case ShellGrammar.RULE_functionDefinition ->
          new FunctionDefinition(
              source, start, end, first(Word.class), first(Command.class), all(HereDocument.class));
      case ShellGrammar.RULE_arithmeticCommand ->
          new ArithmeticCommand(source, start, end, arithmetic(start, end), List.of());
      case ShellGrammar.RULE_conditionalCommand ->
          new ConditionalCommand(
              source, start, end, all(Word.class), List.of(), all(HereDocument.class));
      case ShellGrammar.RULE_coprocess ->
          new Coprocess(source, start, end, firstOrNull(Word.class), first(Command.class));
      case ShellGrammar.RULE_redirection -> redirection(start, end);
      case ShellGrammar.RULE_hereDocument -> hereDocument();
      case ShellGrammar.RULE_word -> new Word(source, start, end, all(WordPart.class));
      case ShellGrammar.RULE_doubleQuoted ->
          new DoubleQuoted(source, start, end, all(WordPart.class));
      case ShellGrammar.RULE_parameterExpansion -> parameterExpansion(start, end);
      case ShellGrammar.RULE_commandSubstitution -> commandSubstitution(start, end);
      case ShellGrammar.RULE_processSubstitution ->
          new ProcessSubstitution(source, start, end, list(base + 1, parts.end(base)));
      case ShellGrammar.RULE_arithmeticExpansion -> arithmetic(start, end);
      case ShellGrammar.RULE_extendedGlob ->
          new ExtendedGlob(source, start, end, all(WordPart.class));
      default -> throw new AssertionError("no node for rule " + ShellGrammar.ruleNames[rule]);
    };
  }

  // ---- lists and commands

  /** The commands and here-documents among the parts from {@code from} on. */
  private CompoundList list(int from, int emptyAt) {
    int saved = base;
    base = from;
    List<AndOr> commands = all(AndOr.class);
    List<HereDocument> hereDocuments = all(HereDocument.class);
    int start = emptyAt;
    int end = emptyAt;
    for (int i = from; i < parts.size(); i++) {
      if (parts.node(i) instanceof AndOr || parts.node(i) instanceof HereDocument) {
        start = end == emptyAt && start == emptyAt ? parts.start(i) : start;
        end = parts.end(i);
      }
    }
    base = saved;
    return new CompoundList(source, start, end, commands, hereDocuments);
  }

  private AndOr andOr(int start, int end) {
    List<AndOrOperator> operators = new ArrayList<>(0);
    for (int i = base; i < parts.size(); i++) {
      if (parts.type(i) == ShellTokens.AND_IF) {
        operators.add(AndOrOperator.AND_IF);
      } else if (parts.type(i) == ShellTokens.OR_IF) {
        operators.add(AndOrOperator.OR_IF);
      }
    }
    Separator separator =
        switch (tokens.typeAt(next)) {
          case ShellTokens.SEMI -> Separator.SEMICOLON;
          case ShellTokens.AND -> Separator.AMPERSAND;
          case ShellTokens.NEWLINE -> Separator.NEWLINE;
          default -> Separator.NONE;
        };
    return new AndOr(
        source,
        start,
        end,
        all(Pipeline.class),
        List.copyOf(operators),
        separator,
        all(HereDocument.class));
  }

  private Pipeline pipeline(int start, int end) {
    List<PipelinePrefix> prefixes = List.of();
    if (parts.type(base) == ShellTokens.BANG || parts.type(base) == ShellTokens.TIME) {
      prefixes = new ArrayList<>();
      for (int i = base; parts.node(i) == null; i++) {
        prefixes.add(parts.type(i) == ShellTokens.BANG ? PipelinePrefix.BANG : PipelinePrefix.TIME);
      }
    }
    return new Pipeline(
        source, start, end, List.copyOf(prefixes), all(Command.class), all(HereDocument.class));
  }

  private SimpleCommand simpleCommand(int start, int end) {
    int words = parts.count(base, Word.class);
    if (words == parts.size() - base) {
      return new SimpleCommand(source, start, end, List.of(), all(Word.class), List.of());
    }
    List<Word> arguments = new ArrayList<>(words);
    List<Assignment> assignments = new ArrayList<>();
    for (int i = base; i < parts.size(); i++) {
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
        all(Redirection.class));
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

  private Assignment assignment(int start, int end) {
    Literal target = (Literal) parts.nodeAt(base);
    boolean appends = source.byteAt(parts.start(base + 1)) == '+';
    ArrayValue array = firstOrNull(ArrayValue.class);
    Word value = firstOrNull(Word.class);
    if (value == null && array == null) {
      value = new Word(source, end, end, List.of());
    }
    return new Assignment(source, start, end, target, appends, value, array);
  }

  private Redirection redirection(int start, int end) {
    int operator = base;
    Literal ioNumber = null;
    if (parts.node(base) instanceof Literal number) {
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
    return new IoFile(source, start, end, ioNumber, operator(type), first(Word.class));
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

  private HereDocument hereDocument() {
    int delimiterToken = parts.start(base);
    IoHere here = hereRedirection(delimiterToken);
    int last = parts.size() - 1;
    int bodyStart = parts.end(base);
    var body =
        new HereDocument(
            source, bodyStart, parts.end(last), here, parts.start(last), all(WordPart.class));
    parts.setStart(base, bodyStart);
    return body;
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

  // ---- compound commands

  private CompoundCommand withRedirections(int end) {
    CompoundCommand command = (CompoundCommand) parts.nodeAt(base);
    List<Redirection> redirections = all(Redirection.class);
    return redirections.isEmpty() ? command : Redirected.of(command, end, redirections);
  }

  private IfClause ifClause(int start, int end) {
    List<CompoundList> lists = all(CompoundList.class);
    List<ConditionalBranch> branches = new ArrayList<>(1);
    int keyword = base;
    for (int i = 0; i + 1 < lists.size(); i += 2) {
      CompoundList body = lists.get(i + 1);
      branches.add(
          new ConditionalBranch(source, parts.start(keyword), body.end(), lists.get(i), body));
      keyword += 4;
    }
    CompoundList elseBody = lists.size() % 2 == 0 ? null : lists.get(lists.size() - 1);
    return new IfClause(source, start, end, List.copyOf(branches), elseBody, List.of());
  }

  private CompoundCommand forClause(int start, int end) {
    if (parts.node(base + 1) instanceof ArithmeticCommand header) {
      return new ArithmeticForClause(
          source, start, end, header.expression(), loopBody(), List.of(), all(HereDocument.class));
    }
    return new ForClause(
        source,
        start,
        end,
        loopVariable(),
        loopWords(),
        loopBody(),
        List.of(),
        all(HereDocument.class));
  }

  private Word loopVariable() {
    return (Word) parts.nodeAt(base + 1);
  }

  private @Nullable List<Word> loopWords() {
    for (int i = base; i < parts.size(); i++) {
      if (parts.type(i) == ShellTokens.IN) {
        List<Word> words = all(Word.class);
        return words.subList(1, words.size());
      }
    }
    return null;
  }

  private CompoundList loopBody() {
    BraceGroup braces = firstOrNull(BraceGroup.class);
    return braces == null ? first(CompoundList.class) : braces.body();
  }

  private CaseItem caseItem(int start, int end) {
    List<Word> patterns = all(Word.class);
    int bodyFrom = base;
    while (bodyFrom < parts.size() && parts.type(bodyFrom) != ShellTokens.RPAREN) {
      bodyFrom++;
    }
    int bodyAt = bodyFrom < parts.size() ? parts.end(bodyFrom) : end;
    CompoundList body = list(Math.min(bodyFrom + 1, parts.size()), bodyAt);
    CaseTerminator terminator =
        switch (tokens.typeAt(next)) {
          case ShellTokens.DSEMI -> CaseTerminator.DSEMI;
          case ShellTokens.SEMI_AND -> CaseTerminator.SEMI_AND;
          case ShellTokens.DSEMI_AND -> CaseTerminator.DSEMI_AND;
          default -> CaseTerminator.NONE;
        };
    int itemEnd = terminator == CaseTerminator.NONE ? end : tokens.endOf(tokens.tokenAt(next));
    return new CaseItem(source, start, itemEnd, patterns, body, terminator);
  }

  // ---- words

  private ParameterExpansion parameterExpansion(int start, int end) {
    int openEnd = parts.end(base);
    int closeStart = parts.start(parts.size() - 1);
    var argument = new Word(source, openEnd, Math.max(openEnd, closeStart), all(WordPart.class));
    return new ParameterExpansion(source, start, end, leaves.unquoted(), argument);
  }

  private CommandSubstitution commandSubstitution(int start, int end) {
    boolean backquoted = parts.type(base) != ShellTokens.COMMAND_OPEN;
    return new CommandSubstitution(source, start, end, backquoted, list(base + 1, parts.end(base)));
  }

  private ArithmeticExpansion arithmetic(int start, int end) {
    return new ArithmeticExpansion(source, start, end, all(WordPart.class));
  }

  // ---- what a syntax error cut short

  private SyntaxNode malformed(int rule, int start, int end) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> list(base, start);
      case ShellGrammar.RULE_andOr ->
          parts.count(base, Pipeline.class) > 0
              ? andOr(start, end)
              : andOrOf(new MalformedCommand(source, start, end, List.of()));
      case ShellGrammar.RULE_pipeline ->
          pipelineOf(new MalformedCommand(source, start, end, all(SyntaxNode.class)));
      case ShellGrammar.RULE_caseItem -> caseItem(start, end);
      case ShellGrammar.RULE_word -> new Word(source, start, end, all(WordPart.class));
      case ShellGrammar.RULE_doubleQuoted, ShellGrammar.RULE_extendedGlob ->
          new DoubleQuoted(source, start, end, all(WordPart.class));
      case ShellGrammar.RULE_commandSubstitution ->
          new CommandSubstitution(source, start, end, false, list(base, start));
      case ShellGrammar.RULE_processSubstitution ->
          new ProcessSubstitution(source, start, end, list(base, start));
      case ShellGrammar.RULE_parameterExpansion ->
          new ParameterExpansion(
              source, start, end, leaves.unquoted(), new Word(source, end, end, List.of()));
      case ShellGrammar.RULE_arithmeticExpansion -> arithmetic(start, end);
      default -> new MalformedCommand(source, start, end, all(SyntaxNode.class));
    };
  }

  private AndOr andOrOf(MalformedCommand command) {
    return new AndOr(
        source,
        command.start(),
        command.end(),
        List.of(pipelineOf(command)),
        List.of(),
        Separator.NONE,
        List.of());
  }

  private Pipeline pipelineOf(MalformedCommand command) {
    return new Pipeline(
        source, command.start(), command.end(), List.of(), List.of(command), List.of());
  }

  // ---- the parts of the ending rule

  private <T extends SyntaxNode> List<T> all(Class<T> kind) {
    return parts.all(base, kind);
  }

  private <T extends SyntaxNode> @Nullable T firstOrNull(Class<T> kind) {
    return parts.first(base, kind);
  }

  private <T extends SyntaxNode> T first(Class<T> kind) {
    return Objects.requireNonNull(firstOrNull(kind), kind.getSimpleName());
  }
}
