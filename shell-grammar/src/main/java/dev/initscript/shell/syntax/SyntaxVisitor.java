package dev.initscript.shell.syntax;

/**
 * Answers something of a node by its kind. Each method falls back to {@link #visitNode}.
 *
 * @param <R> the answer
 */
public interface SyntaxVisitor<R> {
  /** The answer for every kind whose own method is not overridden. */
  R visitNode(SyntaxNode node);

  default R visitProgram(Program node) {
    return visitNode(node);
  }

  default R visitCompoundList(CompoundList node) {
    return visitNode(node);
  }

  default R visitAndOr(AndOr node) {
    return visitNode(node);
  }

  default R visitPipeline(Pipeline node) {
    return visitNode(node);
  }

  default R visitSimpleCommand(SimpleCommand node) {
    return visitNode(node);
  }

  default R visitBraceGroup(BraceGroup node) {
    return visitNode(node);
  }

  default R visitSubshell(Subshell node) {
    return visitNode(node);
  }

  default R visitIfClause(IfClause node) {
    return visitNode(node);
  }

  default R visitConditionalBranch(ConditionalBranch node) {
    return visitNode(node);
  }

  default R visitWhileClause(WhileClause node) {
    return visitNode(node);
  }

  default R visitUntilClause(UntilClause node) {
    return visitNode(node);
  }

  default R visitForClause(ForClause node) {
    return visitNode(node);
  }

  default R visitSelectClause(SelectClause node) {
    return visitNode(node);
  }

  default R visitArithmeticForClause(ArithmeticForClause node) {
    return visitNode(node);
  }

  default R visitCaseClause(CaseClause node) {
    return visitNode(node);
  }

  default R visitCaseItem(CaseItem node) {
    return visitNode(node);
  }

  default R visitArithmeticCommand(ArithmeticCommand node) {
    return visitNode(node);
  }

  default R visitConditionalCommand(ConditionalCommand node) {
    return visitNode(node);
  }

  default R visitFunctionDefinition(FunctionDefinition node) {
    return visitNode(node);
  }

  default R visitCoprocess(Coprocess node) {
    return visitNode(node);
  }

  default R visitMalformedCommand(MalformedCommand node) {
    return visitNode(node);
  }

  default R visitIoFile(IoFile node) {
    return visitNode(node);
  }

  default R visitIoHere(IoHere node) {
    return visitNode(node);
  }

  default R visitHereDocument(HereDocument node) {
    return visitNode(node);
  }

  default R visitAssignment(Assignment node) {
    return visitNode(node);
  }

  default R visitArrayValue(ArrayValue node) {
    return visitNode(node);
  }

  default R visitWord(Word node) {
    return visitNode(node);
  }

  default R visitLiteral(Literal node) {
    return visitNode(node);
  }

  default R visitSingleQuoted(SingleQuoted node) {
    return visitNode(node);
  }

  default R visitDollarSingleQuoted(DollarSingleQuoted node) {
    return visitNode(node);
  }

  default R visitDoubleQuoted(DoubleQuoted node) {
    return visitNode(node);
  }

  default R visitParameterExpansion(ParameterExpansion node) {
    return visitNode(node);
  }

  default R visitCommandSubstitution(CommandSubstitution node) {
    return visitNode(node);
  }

  default R visitArithmeticExpansion(ArithmeticExpansion node) {
    return visitNode(node);
  }

  default R visitProcessSubstitution(ProcessSubstitution node) {
    return visitNode(node);
  }

  default R visitExtendedGlob(ExtendedGlob node) {
    return visitNode(node);
  }

  default R visitArrayLiteral(ArrayLiteral node) {
    return visitNode(node);
  }
}
