package dev.initscript.shell.syntax;

/** One command of a pipeline: POSIX {@code command}. */
public sealed interface Command extends SyntaxNode
    permits SimpleCommand, CompoundCommand, FunctionDefinition, Coprocess, MalformedCommand {}
