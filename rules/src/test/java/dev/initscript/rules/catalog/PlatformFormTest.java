package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Platform;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;

/** Fixes that use a platform's own tool instead of functions in the script. */
final class PlatformFormTest {
  private static final String MEMBERSHIP =
      """
      DAEMON=/usr/sbin/food
      PIDFILE=/run/food.pid
      case "$1" in
      stop)
      \tif pidof $DAEMON | tr ' ' '\\n' | grep -qw $(cat $PIDFILE); then
      \t\tkill $(cat $PIDFILE)
      \tfi
      \t;;
      esac
      """;

  @Test
  void onDebianStartStopDaemonAsksBeforeAStop() {
    assertThat(fixed(Platform.DEBIAN, MEMBERSHIP))
        .contains(
            "\tif start-stop-daemon --status --pidfile \"$PIDFILE\" --exec \"$DAEMON\"; then\n");
  }

  @Test
  void whatItPrintsIsNotMissedWhereNobodySawIt() {
    assertThat(
            fixed(
                Platform.DEBIAN,
                MEMBERSHIP.replace("-qw $(cat $PIDFILE)", "-w $(cat $PIDFILE) >/dev/null")))
        .contains(
            "\tif start-stop-daemon --status --pidfile \"$PIDFILE\" --exec \"$DAEMON\" >/dev/null; then\n");
  }

  @Test
  void whereThePidIsPrintedTheFunctionPrintsIt() {
    assertThat(fixed(Platform.DEBIAN, MEMBERSHIP.replace("-qw", "-w")))
        .contains("\tif initscript_pidfile \"$PIDFILE\" \"$DAEMON\"; then\n");
  }

  @Test
  void whereEverybodyMayAskTheFunctionStays() {
    assertThat(fixed(Platform.DEBIAN, MEMBERSHIP.replace("stop)", "status)")))
        .contains("\tif initscript_pidfile \"$PIDFILE\" \"$DAEMON\" >/dev/null; then\n");
  }

  @Test
  void onRedHatItIsTheirStatusWhereTheScriptHasIt() {
    String sourcing = ". /etc/rc.d/init.d/functions\n" + MEMBERSHIP;
    assertThat(fixed(Platform.RHEL, sourcing))
        .contains("\tif status -p \"$PIDFILE\" -b \"$DAEMON\" \"$DAEMON\" >/dev/null; then\n");
    assertThat(fixed(Platform.RHEL, MEMBERSHIP)).contains("\tif initscript_pidfile ");
  }

  @Test
  void onSuseItIsCheckproc() {
    assertThat(fixed(Platform.SUSE, MEMBERSHIP))
        .contains("\tif checkproc -p \"$PIDFILE\" \"$DAEMON\"; then\n");
  }

  @Test
  void itIsNeverAppliedUnasked() {
    String safe = fixed(Platform.DEBIAN, MEMBERSHIP, FixPolicy.SAFE_ONLY);

    assertThat(safe).isEqualTo(fixed(Platform.POSIX, MEMBERSHIP, FixPolicy.SAFE_ONLY));
    assertThat(analyzer(Platform.DEBIAN).analyze(script(MEMBERSHIP)).open().get(0).fixes())
        .extracting(Fix::applicability)
        .containsExactly(Applicability.UNSAFE, Applicability.SAFE);
  }

  private static String fixed(Platform platform, String text) {
    return fixed(platform, text, FixPolicy.UNSAFE_TOO);
  }

  private static String fixed(Platform platform, String text, FixPolicy policy) {
    SourceText fixed =
        new Fixer(analyzer(platform), RuleCatalog.helpers()).fix(script(text), policy).fixed();
    return fixed.text(0, fixed.length());
  }

  private static Analyzer analyzer(Platform platform) {
    return new Analyzer(RuleCatalog.all(platform), Configuration.standard());
  }

  private static Script script(String text) {
    return new Script("t", SourceText.ofUtf8("#!/bin/sh\n" + text), Dialect.POSIX);
  }
}
