package dev.initscript.shell.syntax;

import dev.initscript.shell.text.TextRange;

/**
 * A token. Those of a tree lie end to end: together they are the source.
 *
 * @param kind what it is
 * @param range its bytes
 */
public record Token(TokenKind kind, TextRange range) {}
