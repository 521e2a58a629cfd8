package dev.initscript.shell.syntax;

/** A reserved word before a pipeline. */
public enum PipelinePrefix {
  /** {@code !}: POSIX {@code Bang}. */
  BANG,
  /** bash {@code time}. */
  TIME
}
