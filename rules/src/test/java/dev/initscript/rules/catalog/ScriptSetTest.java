package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptSet;
import dev.initscript.rules.files.Machine;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that are checked together, one of which sources another. */
final class ScriptSetTest {
  private static final Analyzer ANALYZER =
      new Analyzer(RuleCatalog.all(), Configuration.standard());

  private static final String MAIN =
      """
      #!/bin/sh
      DAEMON=/usr/sbin/food
      : "${PIDFILE:=/run/food.pid}"
      case "$1" in
        stop)
          if pidof $DAEMON | tr ' ' '\\n' | grep -w $(cat $PIDFILE); then
            kill $(cat $PIDFILE)
          fi
          ;;
      esac
      """;

  private static final String SECONDARY =
      """
      #!/bin/sh
      PIDFILE=/run/food-second.pid
      export PIDFILE
      . /etc/init.d/food
      """;

  private static final String FUNCTIONS =
      """
      x_status() {
          pid=`pidof $1`
          test -n "$pid"
      }
      """;

  private final Machine machine = new Machine();
  private final List<Script> scripts = new ArrayList<>();

  @Test
  void aSecondaryScriptAloneReportsWithItsWay() {
    machine.with("/etc/init.d/food", MAIN);
    add("/etc/init.d/food-second", SECONDARY);

    Finding finding = open(0).get(0);

    assertThat(open(0)).hasSize(1);
    assertThat(finding.message())
        .startsWith(". /etc/init.d/food asks pidof for /usr/sbin/food (/etc/init.d/food, line 6).");
    assertThat(finding.fixes()).isEmpty();
    assertThat(scripts.get(0).source().lineOf(finding.range().start())).isEqualTo(4);
  }

  @Test
  void bothAreReportedAndMendedInTheMainScriptOnly() {
    add("/etc/init.d/food", MAIN);
    add("/etc/init.d/food-second", SECONDARY);

    assertThat(open(1)).isEmpty();
    assertThat(open(0)).hasSize(1);
    Finding finding = open(0).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .contains("several instances (/etc/init.d/food-second sources it)", "guards stop");
    assertThat(finding.fix().orElseThrow().applicability()).isEqualTo(Applicability.SAFE);

    FixOutcome fixed = RuleTester.fix(connected().get(0), FixPolicy.SAFE_ONLY);
    assertThat(RuleTester.withoutHelpers(fixed.fixed()))
        .contains("if initscript_pidfile \"$PIDFILE\" \"$DAEMON\"; then");
    assertThat(fixed.after().open()).isEmpty();
  }

  @Test
  void aLibraryOfFunctionsIsReportedOnceWhereItAsks() {
    add("/etc/init.d/functions-x", FUNCTIONS);
    add("/etc/init.d/a", ". /etc/init.d/functions-x\nx_status /usr/sbin/a\n");
    add("/etc/init.d/b", ". /etc/init.d/functions-x\nx_status /usr/sbin/b\necho\n");
    add("/etc/init.d/c", "x_status /usr/sbin/c\n");

    assertThat(open(0)).hasSize(1);
    assertThat(open(0).get(0).message())
        .startsWith("pidof /usr/sbin/a (asked for by /etc/init.d/a) is");
    assertThat(open(0).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(open(1)).isEmpty();
    assertThat(open(2)).isEmpty();
    assertThat(open(3)).isEmpty();
  }

  @Test
  void aScriptThatDoesMoreIsNoOtherInstance() {
    add("/etc/init.d/food", MAIN);
    add("/etc/init.d/bard", SECONDARY + "rm /run/x\n");

    assertThat(open(0)).hasSize(1);
    assertThat(open(0).get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void manyScriptsShareWhatIsSaidOfAll() {
    add("/etc/init.d/food", MAIN);
    add("/etc/init.d/bard", MAIN);

    List<Script> connected = connected();

    assertThat(connected.get(0).around().checked())
        .containsExactlyInAnyOrder("/etc/init.d/food", "/etc/init.d/bard")
        .isSameAs(connected.get(1).around().checked());
  }

  @Test
  void whatAPackageSaysOfAScriptStays() {
    Surroundings around =
        machine
            .around("/etc/init.d/food")
            .packaged(new Packaging(Packaging.Format.DEB, true, true));
    var script = new Script("food", SourceText.ofUtf8(MAIN), Dialect.POSIX, around);

    assertThat(ScriptSet.connected(List.of(script)).get(0).around().packaging())
        .isEqualTo(around.packaging());
  }

  private void add(String place, String text) {
    SourceText source = SourceText.ofUtf8(text);
    machine.with(place, text);
    scripts.add(new Script(place, source, Dialect.POSIX, machine.around(place)));
  }

  private List<Script> connected() {
    return ScriptSet.connected(scripts);
  }

  private List<Finding> open(int script) {
    return ANALYZER.analyze(connected().get(script)).open();
  }
}
