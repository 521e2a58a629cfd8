package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.values.Origin;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.Machine;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code show WORD} is given in scripts that source files which are found. */
final class SourcedFilesTest {
  private final Machine machine =
      new Machine()
          .with("/usr/lib/foo/common", "D=/usr/sbin/foo\nP=/run/$N.pid\nrun() { R=$1; }\n")
          .with("/usr/lib/foo/inner", ". /usr/lib/foo/common\nD=$D-x\n")
          .with("/usr/lib/foo/shift", "shift\nA=$1\n")
          .with("/usr/lib/foo/leaves", "D=/a\nif x; then return; fi\nD=/b\n")
          .with("/usr/lib/foo/ends", "D=/a\nexit 0\n")
          .with("/usr/lib/foo/loops", "D=/a\n. /usr/lib/foo/loops\n")
          .with("/usr/lib/foo/broken", "D=/a\nif\n")
          .with("/usr/lib/foo/back", "D=/a\n. /etc/init.d/foo\n")
          .with("/usr/lib/foo/calls", "own /a\n")
          .with("/usr/lib/foo/huge", "for a in 1 2 3; do echo $a; done\n".repeat(3000) + "D=/a\n")
          .with("/etc/init.d/functions-x", "D=/a\n")
          .with("/etc/default/foo", "D=/a\n")
          .with("/etc/foo/foo.conf", "D=/a\n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        ". /usr/lib/foo/common; show $D                         ¦ /usr/sbin/foo",
        "N=n; . /usr/lib/foo/common; show $P                    ¦ /run/n.pid",
        ". /usr/lib/foo/common; run /a; show $R                 ¦ /a",
        "D=/b; . /usr/lib/foo/inner; show $D                    ¦ /usr/sbin/foo-x",
        "F=/usr/lib/foo/common; . \"$F\"; show $D               ¦ /usr/sbin/foo",
        "D=/b; x && . /usr/lib/foo/common; show $D              ¦ /b or /usr/sbin/foo",
        "D=/b; (. /usr/lib/foo/common); show $D                 ¦ /b",
        "D=$(. /usr/lib/foo/common; echo $D); show $D           ¦ /usr/sbin/foo",
        "if x; then F=common; else F=inner; fi; . /usr/lib/foo/$F; show $D"
            + " ¦ /usr/sbin/foo or /usr/sbin/foo-x",
        "set -- x /a; . /usr/lib/foo/shift; show $A             ¦ /a",
        "set -- x /a; . /usr/lib/foo/shift; show $1             ¦ /a",
        ". /usr/lib/foo/leaves; show $D                         ¦ /a or /b",
        "D=/b; x && . /usr/lib/foo/ends; show $D                ¦ /b",
        "own() { D=$1; }; . /usr/lib/foo/calls; show $D         ¦ /a",
        "D=/b; . $(dirname \"$0\")/functions-x; show $D         ¦ /a",
        "D=/b; . ${0%/*}/functions-x; show $D                   ¦ /a",
      })
  void isFollowedInPlace(String script, String expected) {
    assertThat(shown(script, Dialect.POSIX)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "D=/b; . /etc/default/foo; show $D                      ¦ * or /a or /b",
        "D=/b; . /etc/foo/foo.conf; show $D                     ¦ * or /a or /b",
        "D=/b; . ./functions-x; show $D                         ¦ * or /a or /b",
        "D=/b; . functions-x; show $D                           ¦ * or /b",
        "D=/b; . $X/functions-x; show $D                        ¦ * or /b",
        "D=/b; . $0-functions-x; show $D                        ¦ * or /b",
        "D=/b; . /usr/lib/foo/absent; show $D                   ¦ * or /b",
        "D=/b; . /usr/lib/foo/loops; show $D                    ¦ * or /a",
        "D=/b; . /usr/lib/foo/back; show $D                     ¦ * or /a",
        "D=/b; . /usr/lib/foo/broken; show $D                   ¦ * or /b",
        "D=/b; . /usr/lib/foo/huge; show $D                     ¦ * or /b",
      })
  void whatIsNotCertainIsNotSaidToBe(String script, String expected) {
    assertThat(shown(script, Dialect.POSIX)).isEqualTo(expected);
  }

  @Test
  void bashSetsThePositionalParametersThatAreGiven() {
    String script = "set -- /b; . /usr/lib/foo/shift x /a; show $A; show $1";
    assertThat(shown(script, Dialect.BASH)).isEqualTo("/a|/b");
    assertThat(shown(script, Dialect.POSIX)).isEqualTo("*|/b");
  }

  @Test
  void aCommandThatIsComeToIsKnownByItsSite() {
    machine.with("/lib/x", "x_running() {\n  pidof $1\n}\n");
    ScriptFacts facts = facts(". /lib/x\nf() { x_running /usr/sbin/$1; }\nf a\nx_running b\n");
    List<Reached> reached = facts.reached("pidof");
    assertThat(reached).extracting(Reached::place).containsOnly("/lib/x, line 2");
    assertThat(reached)
        .extracting(r -> r.site().arguments().get(0).text() + " " + operand(r))
        .containsExactlyInAnyOrder("/usr/sbin/$1 /usr/sbin/a", "b b");
    assertThat(facts.commands("pidof")).isEmpty();
    assertThat(facts.sourcedFiles()).containsExactly("/lib/x");
  }

  /** What decides whether a fix is safe must not depend on how the sourcing is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ". /usr/lib/foo/calls",
        ". /lib/lsb/init-functions; command . /usr/lib/foo/calls",
        ". /lib/lsb/init-functions; C=.; $C /usr/lib/foo/calls",
        ". /lib/lsb/init-functions; eval '. /usr/lib/foo/calls'",
      })
  void whatIsFollowedIsReached(String script) {
    ScriptFacts facts = facts(script + "\n");
    assertThat(facts.reached().isEmpty()).isEqualTo(facts.sourcedFiles().isEmpty());
  }

  @Test
  void theOriginOfAValueNamesItsFile() {
    ScriptFacts facts = facts(". /usr/lib/foo/common\n\nshow $D\n");
    CommandUse show = facts.commands("show").get(0);
    Value value = show.value(show.arguments().get(0));
    Origin origin = value.originOf(value.shapes().iterator().next());
    assertThat(origin).isNotNull();
    assertThat(origin.line()).isEqualTo("line 1 of /usr/lib/foo/common");
  }

  private static Value operand(Reached reached) {
    return reached.use().value(reached.use().arguments().get(0));
  }

  private ScriptFacts facts(String script) {
    return facts(script, Dialect.POSIX);
  }

  private ScriptFacts facts(String script, Dialect dialect) {
    SyntaxTree tree = ShellParser.parse(SourceText.ofLatin1(script + "\n"), dialect);
    assertThat(tree.errors()).isEmpty();
    Surroundings around = machine.with("/etc/init.d/foo", script).around("/etc/init.d/foo");
    return ScriptFacts.of(tree, around);
  }

  private String shown(String script, Dialect dialect) {
    ScriptFacts facts = facts(script, dialect);
    return facts.commands("show").stream()
        .map(show -> show.value(show.arguments().get(0)))
        .map(SourcedFilesTest::sorted)
        .collect(Collectors.joining("|"));
  }

  private static String sorted(Value value) {
    return value.shapes().stream()
        .map(Shape::toString)
        .sorted()
        .collect(Collectors.joining(" or "))
        .strip();
  }
}
