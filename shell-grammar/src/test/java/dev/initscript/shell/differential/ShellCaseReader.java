package dev.initscript.shell.differential;

import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of cases, in UTF-8: a line that says what the section is about, then cases with one
 * empty line between them. A case is a header and the script:
 *
 * <pre>
 * === WHO: TITLE
 * === WHO, dash at LINE: TITLE
 * </pre>
 *
 * WHO is {@code all}, {@code none} or the ids of the shells that take the script; LINE is where
 * dash, if it does not, says that it stops. In the script <code>«e9»</code> is the byte 0xE9, and a
 * script that ends with <code>«end»</code> has no newline after that.
 */
final class ShellCaseReader {
  private static final Pattern HEADER =
      Pattern.compile("=== ([a-z -]+?)(?:, dash at (\\d+))?: (.+)");
  private static final Pattern BYTE = Pattern.compile("«([0-9a-f]{2})»");
  private static final String END = "«end»\n";

  private final String section;
  private final List<ShellCase> cases = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  private ShellCaseReader(String section) {
    this.section = section;
  }

  /**
   * The cases of a file.
   *
   * @param section its name without the extension
   * @param text what is in it
   * @throws IllegalArgumentException if it is not as described above
   */
  static List<ShellCase> read(String section, String text) {
    var reader = new ShellCaseReader(section);
    String[] chunks = text.split("(?m)^(?==== )", -1);
    if (chunks[0].startsWith("=== ") || chunks[0].isBlank()) {
      throw new IllegalArgumentException(section + " does not start with what it is about");
    }
    for (int i = 1; i < chunks.length; i++) {
      reader.readCase(chunks[i], i + 1 == chunks.length);
    }
    return reader.cases;
  }

  private void readCase(String chunk, boolean last) {
    int lineEnd = chunk.indexOf('\n');
    Matcher header = HEADER.matcher(chunk.substring(0, lineEnd));
    if (!header.matches()) {
      throw new IllegalArgumentException(section + ": not a header: " + chunk);
    }
    String title = header.group(3);
    if (!titles.add(title)) {
      throw new IllegalArgumentException(section + " has two cases with the title " + title);
    }
    String script = chunk.substring(lineEnd + 1);
    if (!last && !script.endsWith("\n\n")) {
      throw new IllegalArgumentException(section + ": no empty line behind " + title);
    }
    script = last ? script : script.substring(0, script.length() - 1);
    OptionalInt dashLine =
        header.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(header.group(2)));
    cases.add(new ShellCase(section, title, shells(header.group(1)), dashLine, script(script)));
  }

  private Set<Shell> shells(String who) {
    Set<Shell> shells = EnumSet.noneOf(Shell.class);
    if (who.equals("all")) {
      return EnumSet.allOf(Shell.class);
    }
    if (!who.equals("none")) {
      for (String id : who.split(" ", -1)) {
        shells.add(
            Shell.byId(id)
                .orElseThrow(() -> new IllegalArgumentException(section + ": no shell " + id)));
      }
    }
    return shells;
  }

  private static SourceText script(String written) {
    String text =
        written.endsWith(END) ? written.substring(0, written.length() - END.length()) : written;
    var bytes = new ByteArrayOutputStream();
    Matcher matcher = BYTE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      bytes.writeBytes(text.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(matcher.group(1), 16));
      from = matcher.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return SourceText.of(bytes.toByteArray());
  }
}
