package dev.initscript.rules.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML as the reports write it: in UTF-8, indented. What XML 1.0 cannot say is spelt out as on a
 * terminal.
 */
final class XmlOutput {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Starts an element.
   *
   * @param attributes names and values by turns
   */
  void open(String element, Object... attributes) {
    start(element, attributes);
    out.append(">\n");
    open.push(element);
  }

  /** Ends the element that was started last. */
  void close() {
    String element = open.pop();
    indent();
    out.append("</").append(element).append(">\n");
  }

  /** An element without content. */
  void empty(String element, Object... attributes) {
    start(element, attributes);
    out.append("/>\n");
  }

  /** An element whose content is text and nothing else. */
  void text(String element, String text, Object... attributes) {
    start(element, attributes);
    out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
  }

  void writeTo(OutputStream stream) throws IOException {
    stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void start(String element, Object... attributes) {
    indent();
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(String.valueOf(attributes[i + 1])).replace("\n", "&#10;")).append('"');
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private static String escaped(String text) {
    var lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(Display.printable(line));
    }
    return lines
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
