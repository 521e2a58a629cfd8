package dev.initscript.shell.text;

/**
 * A place as people count it.
 *
 * @param line the line, from 1
 * @param column the column, from 1: code points where the text is valid UTF-8, else bytes
 */
public record LineColumn(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
