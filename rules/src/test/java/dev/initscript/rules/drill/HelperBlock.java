package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The text of the functions that a fix inserts, as the catalog ships it. */
record HelperBlock(String text) {
  static HelperBlock shipped() {
    try (InputStream in =
        Objects.requireNonNull(
            HelperBlock.class.getResourceAsStream("/dev/initscript/rules/catalog/helpers.sh"))) {
      return new HelperBlock(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one place changed; that place must be there exactly once. */
  HelperBlock with(String before, String after) {
    int at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) {
      throw new AssertionError("not exactly once in the helpers: " + before);
    }
    return new HelperBlock(text.replace(before, after));
  }

  /** What a script gets that calls only the functions of these sections. */
  HelperBlock sections(String... names) {
    StringBuilder chosen = new StringBuilder();
    for (String name : names) {
      String opening = "\n#: " + name + "\n";
      int from = text.indexOf(opening);
      if (from < 0) {
        throw new AssertionError("no section " + name + " in the helpers");
      }
      int to = text.indexOf("\n#: ", from + opening.length());
      chosen.append(text, from + opening.length(), to < 0 ? text.length() : to + 1);
    }
    return new HelperBlock(chosen.toString());
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }
}
