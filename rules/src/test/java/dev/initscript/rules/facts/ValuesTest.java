package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code show WORD} is given, for scripts in the ways that init scripts are written. */
final class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "D=/usr/sbin/foo; show $D                         ¦ /usr/sbin/foo",
        "N=foo; D=/usr/sbin/$N; show \"$D\"               ¦ /usr/sbin/foo",
        "N=foo; D=/usr/sbin/${N}d; show $D                ¦ /usr/sbin/food",
        "D='/usr/sbin/foo'; show $D                       ¦ /usr/sbin/foo",
        "D=/usr/sbin/\\foo; show $D                       ¦ /usr/sbin/foo",
        "show $UNSET                                      ¦ *",
        "show /usr/sbin/$UNSET                            ¦ /usr/sbin/*",
        "show $PREFIX/sbin/foo                            ¦ */sbin/foo",
        "show @sbindir@/foo                               ¦ /*/foo",
        "show @name@.pid                                  ¦ *.pid",
        "D=; show ${D:-/usr/sbin/foo}                     ¦ /usr/sbin/foo",
        "D=/a; show ${D:-/usr/sbin/foo}                   ¦ /a",
        "show ${D:-/usr/sbin/foo}                         ¦ * or /usr/sbin/foo",
        ": ${D:=/usr/sbin/foo}; show $D                   ¦ * or /usr/sbin/foo",
        "D=; : ${D:=/usr/sbin/foo}; show $D               ¦ /usr/sbin/foo",
        "D=/usr/sbin/foo; show ${D##*/}                   ¦ foo",
        "D=/usr/sbin/foo; show ${D%/*}                    ¦ /usr/sbin",
        "D=foo.conf; show ${D%.conf}                      ¦ foo",
        "D=S20foo; show ${D##[KS][0-9][0-9]}              ¦ foo",
        "show ${UNSET##*/}                                ¦ *",
        "D=/usr/sbin/$X-d; show ${D##*/}                  ¦ *-d",
        "D=/usr/sbin/foo; show ${D+x}                     ¦ or x",
        "show ${#D}                                       ¦ *",
        "D=$(echo /usr/sbin/foo); show $D                 ¦ /usr/sbin/foo",
        "D=`echo /usr/sbin/foo`; show $D                  ¦ /usr/sbin/foo",
        "D=$(printf %s /usr/sbin/foo); show $D            ¦ /usr/sbin/foo",
        "D=$(which foo); show $D                          ¦ or /*/foo",
        "D=$(command -v foo); show $D                     ¦ or /*/foo",
        "D=$(basename /usr/sbin/foo); show $D             ¦ foo",
        "D=$(basename foo.sh .sh); show $D                ¦ foo",
        "D=$(dirname /usr/sbin/foo)/bar; show $D          ¦ /usr/sbin/bar",
        "D=$(readlink -f /usr/sbin/foo); show $D          ¦ or /*",
        "D=$(curl example.org); show $D                   ¦ *",
        "D=/a; (D=/b); show $D                            ¦ /a",
        "D=/a; { D=/b; }; show $D                         ¦ /b",
        "D=/a; true | D=/b; show $D                       ¦ /a",
        "D=/a; D=/b true; show $D                         ¦ /a",
        "D=/a; D=/b & show $D                             ¦ /a",
        "D=/a; eval \"$X\"; show $D                       ¦ * or /a",
        "D=/a; unset D; show x$D                          ¦ x",
        "D=/a; read D; show $D                            ¦ *",
        "D=/a; read -r E; show $D                         ¦ /a",
        "D=/a; export D=/b; show $D                       ¦ /b",
        "readonly D=/a; D=/b; show $D                     ¦ /a",
        "D=/a; D=${D}b; show $D                           ¦ /ab",
        "set -- /a /b; show $2                            ¦ /b",
        "set -- /a /b; shift; show $1                     ¦ /b",
        "set -- $X /b; show $1                            ¦ *",
        "set -- $X /b; show $2                            ¦ * or /b",
        "i=0; i=$((i+1)); show $i                         ¦ *",
        "i=0; : $((i=2)); show $i                         ¦ *",
      })
  void oneWay(String script, String expected) {
    assertThat(shown(script)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "if x; then D=/a; else D=/b; fi; show $D                         ¦ /a or /b",
        "D=/a; if x; then D=/b; fi; show $D                              ¦ /a or /b",
        "D=/a; x && D=/b; show $D                                        ¦ /a or /b",
        "D=/a; x || exit; D=/b; show $D                                  ¦ /b",
        "D=/a; if x; then D=/b; exit; fi; show $D                        ¦ /a",
        "case $X in a) D=/a;; b) D=/b;; *) exit;; esac; show $D          ¦ /a or /b",
        "D=/c; case $X in a) D=/a;; esac; show $D                        ¦ /a or /c",
        "X=a; case $X in a) D=/a;; *) D=/b;; esac; show $D               ¦ /a",
        "case $X in foo) show $X;; esac                                  ¦ foo",
        "if [ \"$X\" = foo ]; then show $X; fi                           ¦ foo",
        "X=a; y && X=b; if [ $X != a ]; then show $X; fi                 ¦ b",
        "X=; y && X=b; if [ -n \"$X\" ]; then show $X; fi                ¦ b",
        "X=; y && X=b; [ -z \"$X\" ] || show $X                          ¦ b",
        "X=; y && X=b; [ -z \"$X\" ] && exit; show $X                    ¦ b",
        "for D in /a /b; do show $D; done                                ¦ /a or /b",
        "for D in /a /b; do :; done; show $D                             ¦ * or /a or /b",
        "D=/a; while x; do D=/b; done; show $D                           ¦ /a or /b",
        "D=/a; while x; do D=/b; break; D=/c; done; show $D              ¦ /a or /b",
        "D=/a; until x; do D=$D/x; done; show $D                         ¦ * or */x",
        "f() { D=/b; }; D=/a; f; show $D                                 ¦ /b",
        "f() { local D=/b; }; D=/a; f; show $D                           ¦ /a",
        "f() { show $1; }; f /a; f /b                                    ¦ /a or /b",
        "f() { show $1; }; f $X /a                                       ¦ *",
        "f() { g \"$@\"; }; g() { show $2; }; f /a /b                    ¦ /b",
        "f() { shift; show $1; }; f x /a                                 ¦ /a",
        "f() { D=/a; }; f() { D=/b; }; f; show $D                        ¦ /b",
        "f() { D=/a; }; if x; then f() { D=/b; }; fi; f; show $D         ¦ /a or /b",
        "if x; then f() { D=/a; }; fi; D=/b; f; show $D                  ¦ /a or /b",
        "f() { D=/a; }; g() { f; }; f() { D=/b; }; g; show $D            ¦ /b",
        "f() { D=/b; return; D=/c; }; f; show $D                         ¦ /b",
        "f() { echo /a; }; D=$(f); show $D                               ¦ /a",
        "f() { f; }; D=/a; f; show $D                                    ¦ * or /a",
        "start() { show $D; }; D=/a                                      ¦ /a",
        "D=/a; . /etc/default/foo; show $D                               ¦ * or /a",
        "D=/a; . /etc/default/rcS; show $D                               ¦ /a",
        "D=/a; . /lib/lsb/init-functions; show $D                        ¦ /a",
        "VERBOSE=no; . /etc/default/rcS; show $VERBOSE                   ¦ * or no",
        "P=$(. /etc/foo && echo $F); D=/a; show $D                       ¦ /a",
        "D=/a; [ -r /etc/x ] && . /etc/x; show $D                        ¦ * or /a",
        "case $1 in start) D=/a;; esac; show ${D:-x}                     ¦ * or /a or x",
      })
  void severalWays(String script, String expected) {
    assertThat(shown(script)).isEqualTo(expected);
  }

  @Test
  @DisplayName("a variable that a command name holds is followed")
  void commandInAVariable() {
    assertThat(facts("P=/bin/pidof; $P /usr/sbin/foo").commands("pidof")).hasSize(1);
    assertThat(facts("P='env -i pidof'; $P /usr/sbin/foo").commands("pidof")).hasSize(1);
  }

  @Test
  void knowsForWhichActionsACommandIsReached() {
    ScriptFacts facts =
        facts(
            """
            stop() { show x; }
            case "$1" in
              start) ;;
              stop|force-stop) stop ;;
              restart) stop; : start ;;
            esac
            """);

    assertThat(facts.commands("show").get(0).actions())
        .isEqualTo(Set.of("stop", "force-stop", "restart"));
  }

  @Test
  void aDeepRecursionIsIncompleteNotEndless() {
    assertThat(facts("f() { f; f; }; f").isComplete()).isFalse();
  }

  @Test
  void whatTakesTooLongToComeToIsStillKnownToBeThere() {
    var script = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      script.append("f%d() { f%d; f%d; f%d; }\n".formatted(i, i + 1, i + 1, i + 1));
    }
    ScriptFacts facts = facts(script + "f14() { :; }\nD=/a\nf0\nshow /usr/sbin/foo $D");

    assertThat(facts.isComplete()).isFalse();
    CommandUse show = facts.commands("show").get(0);
    assertThat(show.value(show.arguments().get(0))).hasToString("/usr/sbin/foo");
    assertThat(show.value(show.arguments().get(1))).hasToString("*");
  }

  private static String shown(String script) {
    Set<String> shown = new TreeSet<>();
    for (CommandUse use : facts(script).commands("show")) {
      use.value(use.arguments().get(0)).shapes().forEach(shape -> shown.add(shape.toString()));
    }
    return shown.stream().collect(Collectors.joining(" or ")).strip();
  }

  private static ScriptFacts facts(String script) {
    SyntaxTree tree = ShellParser.parse(SourceText.ofUtf8(script + "\n"), Dialect.POSIX);
    assertThat(tree.errors()).isEqualTo(List.of());
    return ScriptFacts.of(tree);
  }
}
