package dev.initscript.shell.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that are made to harm: a clear error in bounded time, and never an error of the machine.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BoundsTest {
  private static final int SMALL_STACK = 512 * 1024;
  private static final int DEEP = 20_000;
  private static final int LONG = 50_000_000;

  /** What opens a construct, which is then opened again inside. */
  static Stream<Arguments> bombs() {
    return Stream.of(
            "(",
            "( ",
            "{ ",
            "if ",
            "if true; then ",
            "while ",
            "until true; do ",
            "for i in a; do ",
            "case x in x) ",
            "case x in (x) ",
            "f() { ",
            "f() ( ",
            "! ( ",
            "echo $(",
            "echo \"$(",
            "echo $((",
            "echo $((1+(",
            "echo ${x:-",
            "echo \"${x:-",
            "echo ${x:-\"",
            "echo \"${x:-\"",
            "echo `",
            "echo \"`",
            "cat <<E\n$(",
            "x=$(",
            "[[ ( ",
            "a=(",
            "a=($(",
            "((",
            "((1+(",
            "cat <(",
            "echo @(",
            "true && { ",
            "true | (",
            "else ",
            "$(( $( ",
            "${x#",
            "${x[",
            "f() g() ",
            "function f ",
            "coproc ",
            "time ",
            "! ",
            "shopt -s extglob; echo @(a|",
            "select i in a; do ",
            "for ((;;)) { ",
            "'\"",
            "\\`",
            "$(<<E ")
        .flatMap(
            opener -> Stream.of(Dialect.values()).map(dialect -> Arguments.of(opener, dialect)));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void deepNestingIsReadOrRefusedOnASmallStack(String opener, Dialect dialect) throws Exception {
    SyntaxTree tree = parseOnSmallStack(opener.repeat(DEEP), dialect);
    assertThat(tree.tokens()).isNotEmpty();
  }

  /** Around the limits a construct may be left half read. */
  @ParameterizedTest
  @MethodSource("bombs")
  void nestingOfAnyDepthIsReadOrRefused(String opener, Dialect dialect) throws Exception {
    for (int levels = 1; levels < 1_100; levels += 131) {
      SyntaxTree tree = parseOnSmallStack(opener.repeat(levels) + "a\necho b\n", dialect);
      assertThat(tree.tokens()).isNotEmpty();
    }
  }

  @Test
  void aNestingBombIsASyntaxError() throws Exception {
    SyntaxTree tree = parseOnSmallStack("(".repeat(DEEP) + ")".repeat(DEEP), Dialect.POSIX);
    assertThat(tree.errors()).hasSize(1);
    assertThat(tree.errors().get(0).message()).contains("too deep");
  }

  @Test
  void nestingThatPeopleWriteIsRead() throws Exception {
    int levels = 60;
    String script = "if true; then ".repeat(levels) + "echo a" + "; fi".repeat(levels);
    assertThat(parseOnSmallStack(script, Dialect.POSIX).errors()).isEmpty();
    String substitutions = "echo $(".repeat(levels) + "echo a" + ")".repeat(levels);
    assertThat(parseOnSmallStack(substitutions, Dialect.POSIX).errors()).isEmpty();
    String quotes = "echo \"${x:-".repeat(levels) + "a" + "}\"".repeat(levels);
    assertThat(parseOnSmallStack(quotes, Dialect.BASH).errors()).isEmpty();
  }

  @Test
  void aTreeAsDeepAsTheLimitCanBeWalked() throws Exception {
    int levels = deepestReadable();
    assertThat(levels).isBetween(100, DEEP);
    SyntaxTree tree =
        parseOnSmallStack("(".repeat(levels) + "a" + ")".repeat(levels), Dialect.POSIX);
    int[] nodes = new int[1];
    assertThatCode(() -> SyntaxWalker.walk(tree.root(), (SyntaxNode node) -> nodes[0]++))
        .doesNotThrowAnyException();
    assertThat(nodes[0]).isGreaterThan(levels);
  }

  private static int deepestReadable() throws Exception {
    int good = 1;
    int bad = DEEP;
    while (bad - good > 1) {
      int levels = (good + bad) / 2;
      String script = "(".repeat(levels) + "a" + ")".repeat(levels);
      if (parseOnSmallStack(script, Dialect.POSIX).errors().isEmpty()) {
        good = levels;
      } else {
        bad = levels;
      }
    }
    return good;
  }

  @ParameterizedTest
  @MethodSource("tails")
  void anUnclosedQuoteAtTheEndOfALongTextIsOneError(String tail) {
    SourceText source = SourceText.ofLatin1("echo a b c\n".repeat(100_000) + tail);
    SyntaxTree tree = ShellParser.parse(source, Dialect.POSIX);
    assertThat(tree.errors()).hasSize(1);
    assertThat(tree.errors().get(0).message())
        .contains("found the end of the text", "on line 100001");
    assertThat(tree.root().body().commands()).hasSizeGreaterThanOrEqualTo(100_000);
  }

  static Stream<String> tails() {
    return Stream.of("echo 'a\n", "echo \"a\n", "echo `a\n", "echo $(a\n", "echo ${x:-a\n");
  }

  /** Each of these makes a naive reader look ahead to the end of the text again and again. */
  @ParameterizedTest
  @MethodSource("lookaheads")
  void lookaheadDoesNotMakeTimeQuadratic(String unit) {
    SourceText source = SourceText.ofLatin1(unit.repeat(300_000 / unit.length()));
    for (Dialect dialect : Dialect.values()) {
      long start = System.nanoTime();
      SyntaxTree tree = ShellParser.parse(source, dialect);
      assertThat(tree.tokens()).isNotEmpty();
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
    }
  }

  static Stream<String> lookaheads() {
    return Stream.of(
        "`",
        "`\\`",
        "((",
        "$((",
        "((a) ",
        "cat <<E\n",
        "cat <<E <<F\n",
        "a[",
        "a[b ",
        "${x[",
        "(",
        "'",
        "\"",
        "${",
        "$(",
        "\\\n",
        "\0",
        "$'",
        "=~ (",
        "[[ a =~ (",
        "case x in ",
        "<<",
        ";",
        ")",
        "f (",
        "coproc a ",
        "{ ",
        "}",
        "fi\n",
        "a() ",
        "\r\n",
        "\"`\"",
        "`\"",
        "x=(",
        "@(",
        "<(",
        "# `\n");
  }

  @Tag("slow")
  @Test
  void fiftyMegabytesAreRead() {
    String line = "[ -x \"$DAEMON\" ] && start-stop-daemon --pidfile $PIDFILE # ${x:-y}\n";
    SourceText source = SourceText.ofLatin1(line.repeat(LONG / line.length()));
    SyntaxTree tree = ShellParser.parse(source, Dialect.POSIX);
    assertThat(tree.errors()).isEmpty();
    assertThat(tree.root().body().commands()).hasSize(LONG / line.length());
  }

  private static SyntaxTree parseOnSmallStack(String script, Dialect dialect) throws Exception {
    AtomicReference<@Nullable SyntaxTree> tree = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    SourceText source = SourceText.ofLatin1(script);
    var thread =
        new Thread(null, () -> tree.set(ShellParser.parse(source, dialect)), "small", SMALL_STACK);
    thread.setUncaughtExceptionHandler((unused, e) -> thrown.set(e));
    thread.start();
    thread.join();
    assertThat(thrown.get())
        .as("thrown for %s...", script.substring(0, Math.min(40, script.length())))
        .isNull();
    SyntaxTree read = tree.get();
    if (read == null) {
      throw new AssertionError("no tree");
    }
    return read;
  }
}
