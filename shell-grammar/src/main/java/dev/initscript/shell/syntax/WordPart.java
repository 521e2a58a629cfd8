package dev.initscript.shell.syntax;

/** A piece of a word: literal text, a quotation or an expansion (POSIX XCU 2.2, 2.6). */
public sealed interface WordPart extends SyntaxNode
    permits Literal,
        SingleQuoted,
        DollarSingleQuoted,
        DoubleQuoted,
        ParameterExpansion,
        CommandSubstitution,
        ArithmeticExpansion,
        ProcessSubstitution,
        ExtendedGlob,
        ArrayLiteral {}
