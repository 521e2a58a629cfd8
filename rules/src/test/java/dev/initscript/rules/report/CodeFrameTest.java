package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.report.Styling.Role;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeFrameTest {
  @Test
  void underlinesTheRangeBetweenItsNeighbours() {
    assertThat(frame(Marked.utf8("one\ntwo\nif «pidof $D» ; then\nfour\nfive\n")))
        .isEqualTo(
            """
            2 | two
            3 | if pidof $D ; then
              |    ^^^^^^^^
            4 | four""");
  }

  @Test
  void drawsTabsAsATerminalDoes() {
    assertThat(frame(Marked.utf8("\tif [ x ]; then\n\t  a\t«pidof\t$D»\n")))
        .isEqualTo(
            """
            1 |         if [ x ]; then
            2 |           a     pidof   $D
              |                 ^^^^^^^^^^""");
  }

  @Test
  void countsCellsOfWideAndCombiningCharacters() {
    assertThat(frame(Marked.utf8("echo 日本 e\u0301 «pidof ü»\n")))
        .isEqualTo("1 | echo 日本 e\u0301 pidof ü\n  |             ^^^^^^^");
  }

  @Test
  void readsLatin1WhereTheScriptIsNotUtf8() {
    assertThat(frame(Marked.of("echo läuft «pidof $D»\n", StandardCharsets.ISO_8859_1)))
        .isEqualTo("1 | echo läuft pidof $D\n  |            ^^^^^^^^");
  }

  @Test
  void spellsOutWhatATerminalWouldObey() {
    assertThat(frame(Marked.utf8("echo \u001b[2J \u202e «pidof»\n")))
        .isEqualTo("1 | echo ^[[2J <U+202E> pidof\n  |                     ^^^^^");
  }

  @Test
  void leavesCarriageReturnsOfLineEndsOut() {
    assertThat(frame(Marked.utf8("a\r\n«b\r\n»c\r\n")))
        .isEqualTo(
            """
            1 | a
            2 | b
              | ^
            3 | c""");
  }

  @Test
  void marksTheEndOfAScriptWithoutFinalNewline() {
    assertThat(frame(Marked.utf8("if x\nthen«»"))).isEqualTo("1 | if x\n2 | then\n  |     ^");
  }

  @Test
  void marksThePlaceAfterTheLastLine() {
    assertThat(frame(Marked.utf8("if x\n«»"))).isEqualTo("1 | if x\n2 |\n  | ^");
  }

  @Test
  void showsTheStartOfALongRange() {
    assertThat(frame(Marked.utf8("a\n«b\nc\nd\ne\nf\ng»\nh\n")))
        .isEqualTo(
            """
            1 | a
            2 | b
              | ^
            3 | c
              | ^
            4 | d
              | ^
            5 | e
              | ^
              | (2 more lines)""");
  }

  @Test
  void cutsALongLineAroundTheRange() {
    String frame = frame(Marked.utf8("x".repeat(300) + "«pidof»" + "y".repeat(300)));
    String dots = "..." + "x".repeat(40);
    assertThat(frame)
        .isEqualTo(
            "1 | "
                + dots
                + "pidof"
                + "y".repeat(40)
                + "...\n  | "
                + " ".repeat(dots.length())
                + "^^^^^");
  }

  @Test
  void alignsLineNumbersOfDifferentLength() {
    assertThat(frame(Marked.utf8("\n".repeat(8) + "a\n«b»\n"))).contains(" 9 | a\n10 | b\n   | ^");
  }

  @Test
  void coloursTheUnderlineByItsRole() {
    var lines =
        CodeFrame.of(
            SourceText.ofUtf8("ab"),
            new TextRange(1, 2),
            (role, text) -> role == Role.FAINT ? text : "<" + role + ":" + text + ">",
            Role.WARNING);
    assertThat(lines).containsExactly("1 | ab", "  |  <WARNING:^>");
  }

  private static String frame(Marked script) {
    return String.join(
        "\n", CodeFrame.of(script.source(), script.range(), Styling.PLAIN, Role.ERROR));
  }
}
