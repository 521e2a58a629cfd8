package dev.initscript.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FixerTest {
  private static final FakeRule BAD = FakeRule.replacing("bad", "good");

  @Test
  void changesNothingButTheFinding() {
    FixOutcome outcome = fix("  bad\t# caf\u00e9\r\nx", BAD);

    assertThat(text(outcome)).isEqualTo("  good\t# caf\u00e9\r\nx");
    assertThat(outcome.applied()).singleElement().extracting(AppliedFix::rule).isEqualTo(BAD.id());
    assertThat(outcome.applied().get(0).place()).hasToString("1:3");
    assertThat(outcome.after().findings()).isEmpty();
  }

  @Test
  void oneFindingForAnotherIsNoProgress() {
    FakeRule worse = FakeRule.replacing("worse", "bad");

    // One finding becomes another one: that is no progress, and refused.
    assertThat(text(fix("worse\n", BAD, worse))).isEqualTo("worse\n");
    assertThat(fix("worse\n", BAD, worse).refusals()).hasSize(1);
  }

  @Test
  void ofTwoThatOverlapTheLaterWaitsAPass() {
    FakeRule outer = FakeRule.replacing("outer", "outside");

    assertThat(text(fix("outer $(bad)\n", BAD, outer))).isEqualTo("outside\n");
    assertThat(text(fix("outer x; y $(bad)\n", BAD, outer))).isEqualTo("outside; y $(good)\n");
  }

  @Test
  void overlapInsideOneFixIsABugOfTheRule() {
    assertThatThrownBy(
            () -> EditList.of(Edit.delete(new TextRange(0, 3)), Edit.delete(new TextRange(2, 4))))
        .hasMessageContaining("overlap");
  }

  @Test
  void refusesAFixThatLeavesASyntaxError() {
    FixOutcome outcome = fix("bad\n", FakeRule.replacing("bad", "if"));

    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.refusals())
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.reason()).startsWith("the fix would leave a syntax error"))
        .satisfies(refusal -> assertThat(refusal.place()).hasToString("1:1"));
  }

  @Test
  void refusesAFixThatDoesNotRemoveTheFinding() {
    FixOutcome outcome = fix("bad\n", FakeRule.replacing("bad", "bad"));

    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.refusals()).hasSize(1);
  }

  @Test
  void oneRefusalDoesNotHoldUpTheOthers() {
    FixOutcome outcome = fix("ugly\nbad\nugly\n", BAD, FakeRule.replacing("ugly", "fi"));

    assertThat(text(outcome)).isEqualTo("ugly\ngood\nugly\n");
    assertThat(outcome.applied()).hasSize(1);
    assertThat(outcome.refusals()).hasSize(2);
  }

  @Test
  void withholdsUnsafeFixesUnlessTheyAreAllowed() {
    FakeRule unsafe = BAD.that(Applicability.UNSAFE);

    FixOutcome safe = fix("bad\n", unsafe);
    assertThat(safe.changed()).isFalse();
    assertThat(safe.withheld()).hasSize(1);
    assertThat(text(fixer(unsafe).fix(script("bad\n"), FixPolicy.UNSAFE_TOO))).isEqualTo("good\n");
  }

  @Test
  void neverAppliesWhatIsOnlyToBeShown() {
    Fixer fixer = fixer(BAD.that(Applicability.DISPLAY_ONLY));

    assertThat(fixer.fix(script("bad\n"), FixPolicy.UNSAFE_TOO).changed()).isFalse();
  }

  @Test
  void doesNotFixWhatIsSuppressed() {
    String script = "bad # initscript: allow no-bad -- reason\n";

    assertThat(fix(script, BAD).changed()).isFalse();
  }

  @Test
  void neverFixesAScriptThatDoesNotParse() {
    FixOutcome outcome = fix("bad\nif\n", BAD);

    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.refusals())
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.reason())
                    .startsWith("a script that does not parse is not fixed"));
  }

  @Test
  void aRuleThatNeverSettlesGetsTheOriginalBack() {
    FixOutcome outcome = fix("a0\n", new Counting());

    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.applied()).isEmpty();
    assertThat(outcome.refusals()).hasSize(1);
  }

  @Test
  void insertsHelpersOnceBeforeTheFirstCaller() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);
    FakeRule mine = FakeRule.replacing("ugly", "initscript_pidfile x y").with(Helper.PIDFILE);

    assertThat(
            text(
                fix(
                    "#!/bin/sh\n# about\n\nX=1\n\n# stops\nstop() {\n  bad; ugly; bad\n}\n",
                    any,
                    mine)))
        .isEqualTo(
            """
            #!/bin/sh
            # about

            X=1

            # initscript: helpers 7 {
            EXE PIDFILE
            # initscript: helpers }

            # stops
            stop() {
              initscript_pidof x; initscript_pidfile x y; initscript_pidof x
            }
            """);
  }

  @Test
  void insertsOnlyWhatIsCalled() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);

    assertThat(text(fix("bad", any)))
        .isEqualTo("# initscript: helpers 7 {\nEXE\n# initscript: helpers }\n\ninitscript_pidof x");
  }

  @Test
  void replacesTheBlockOfAnOlderVersion() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);
    String script =
        """
        #!/bin/sh
        # initscript: helpers 6 {
        old
        # initscript: helpers }
        initscript_pidfile x y
        bad
        """;

    assertThat(text(fix(script, any)))
        .isEqualTo(
            """
            #!/bin/sh
            # initscript: helpers 7 {
            EXE PIDFILE
            # initscript: helpers }
            initscript_pidfile x y
            initscript_pidof x
            """);
  }

  @Test
  void replacesTheBlockOfAnOlderVersionWhereNothingElseIsToFix() {
    String script =
        """
        #!/bin/sh
        # initscript: helpers %d {
        %s
        # initscript: helpers }
        initscript_pidfile x y
        """;
    FixOutcome outcome = fix(script.formatted(6, "old"), BAD);

    assertThat(text(outcome)).isEqualTo(script.formatted(7, "PIDFILE"));
    assertThat(outcome.applied()).isEmpty();
    assertThat(outcome.refusals()).isEmpty();
  }

  @Test
  void leavesABlockOfThisOrANewerVersionAsItIs() {
    for (int version = 7; version < 9; version++) {
      String script =
          "# initscript: helpers %d {\nmine\n# initscript: helpers }\ninitscript_pidfile x y\n"
              .formatted(version);

      assertThat(text(fix(script, BAD))).isEqualTo(script);
    }
  }

  @Test
  void keepsANewerBlockThatHasWhatAFixCalls() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);
    String script =
        "# initscript: helpers 8 {\ninitscript_pidof() { :; }\n# initscript: helpers }\n";

    assertThat(text(fix(script + "bad\n", any))).isEqualTo(script + "initscript_pidof x\n");
  }

  @Test
  void leavesAnOlderBlockThatNothingCalls() {
    String script = "# initscript: helpers 6 {\nold\n# initscript: helpers }\nx\n";

    assertThat(text(fix(script, BAD))).isEqualTo(script);
  }

  @Test
  void aFixThatIsWithheldDoesNotKeepTheOldBlock() {
    String script =
        "# initscript: helpers 6 {\nold\n# initscript: helpers }\ninitscript_pidfile x y\nbad\n";
    FixOutcome outcome = fix(script, BAD.that(Applicability.UNSAFE));

    assertThat(text(outcome)).contains("helpers 7 {\nPIDFILE\n").endsWith("bad\n");
    assertThat(outcome.withheld()).hasSize(1);
  }

  @Test
  void movesTheBlockUpWhenTheFirstCallerComesBeforeIt() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);
    String script =
        """
        bad
        # initscript: helpers 7 {
        PIDFILE
        # initscript: helpers }
        initscript_pidfile x y
        """;

    assertThat(text(fix(script, any)))
        .isEqualTo(
            """
            # initscript: helpers 7 {
            EXE PIDFILE
            # initscript: helpers }

            initscript_pidof x
            initscript_pidfile x y
            """);
  }

  @Test
  void keepsTheHeadOfTheScriptAboveTheHelpers() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);

    assertThat(text(fix("#!/bin/sh\n### BEGIN INIT INFO\n### END INIT INFO\nbad\n", any)))
        .startsWith(
            "#!/bin/sh\n### BEGIN INIT INFO\n### END INIT INFO\n# initscript: helpers 7 {\n");
  }

  @Test
  void writesTheLineEndsOfTheScript() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);

    assertThat(text(fix("#!/bin/sh\r\nbad\r\n", any)))
        .isEqualTo(
            """
            #!/bin/sh
            # initscript: helpers 7 {
            EXE
            # initscript: helpers }

            initscript_pidof x
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void findsACallInAHereDocument() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);

    assertThat(text(fix("a=1\ncat <<E\n$(bad)\nE\necho\n", any)))
        .isEqualTo(
            """
            a=1
            # initscript: helpers 7 {
            EXE
            # initscript: helpers }

            cat <<E
            $(initscript_pidof x)
            E
            echo
            """);
    assertThat(text(fix("cat <<E; echo\n$(bad)\nE\n", any)))
        .startsWith("# initscript: helpers 7 {");
  }

  @Test
  void doesNotSplitAHereDocumentOrALine() {
    FakeRule any = FakeRule.replacing("bad", "initscript_pidof x").with(Helper.EXE);

    assertThat(text(fix("cat <<E; bad\ntext\nE\n", any)))
        .isEqualTo(
            """
            # initscript: helpers 7 {
            EXE
            # initscript: helpers }

            cat <<E; initscript_pidof x
            text
            E
            """);
  }

  /** Each fix brings the next finding: {@code a0}, {@code a1}, ... */
  private static final class Counting implements Rule {
    @Override
    public RuleId id() {
      return new RuleId("counting");
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }

    @Override
    public String title() {
      return "counts";
    }

    @Override
    public void check(ScriptFacts facts, FindingSink sink) {
      String text = facts.tree().root().text().strip();
      int length = text.length();
      TextRange range = new TextRange(0, length);
      int number = Integer.parseInt(text.substring(1));
      // Fewer findings each time, so that only the number of passes ends it.
      for (int i = number; i < 100; i++) {
        Fix fix =
            new Fix(
                "Count",
                Applicability.SAFE,
                EditList.of(Edit.replace(range, "a" + (number + 1))),
                Set.of());
        sink.report(new Finding(id(), severity(), range, title(), List.of(fix)));
      }
    }
  }

  private static FixOutcome fix(String script, Rule... rules) {
    Fixer fixer = fixer(rules);
    FixOutcome outcome = fixer.fix(script(script), FixPolicy.SAFE_ONLY);
    Script again = new Script("t", outcome.fixed(), Dialect.POSIX);
    assertThat(fixer.fix(again, FixPolicy.SAFE_ONLY).changed()).isFalse();
    return outcome;
  }

  private static Fixer fixer(Rule... rules) {
    HelperLibrary library =
        new HelperLibrary() {
          @Override
          public int version() {
            return 7;
          }

          @Override
          public String functions(Set<Helper> helpers) {
            return String.join(" ", helpers.stream().sorted().map(Helper::name).toList()) + "\n";
          }
        };
    return new Fixer(new Analyzer(List.of(rules), Configuration.standard()), library);
  }

  private static Script script(String text) {
    return new Script("t", SourceText.ofLatin1(text), Dialect.POSIX);
  }

  private static String text(FixOutcome outcome) {
    return outcome.fixed().text(0, outcome.fixed().length());
  }
}
