package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.engine.FixPolicy;
import java.util.List;

/**
 * The beginning of a daemon's script, for tests of the lines that follow it.
 *
 * @param head the lines before them: {@code $D} is the program, {@code $F} its pidfile
 */
record DaemonScript(String head) {
  /** A script that sets both names, and does not say that they belong together. */
  static DaemonScript of(String program, String pidfile) {
    return new DaemonScript("D=" + program + "\nF=" + pidfile + "\n");
  }

  /** The same, with this line at its end. */
  DaemonScript with(String line) {
    return new DaemonScript(head + line + "\n");
  }

  /** The same, with a start of the program that names its pidfile. */
  DaemonScript started() {
    return with("start-stop-daemon -S -p $F -x $D");
  }

  /** The findings in these lines; checks that they stand at the marked places, and no others. */
  List<Finding> find(String marked) {
    return RuleTester.find(head + marked + "\n");
  }

  /** The only finding in these lines. */
  Finding findOne(String marked) {
    return RuleTester.findOne(head + marked + "\n");
  }

  /** Checks that there is one finding, and no fix for it. */
  void offersNothing(String marked) {
    assertThat(findOne(marked).fixes()).isEmpty();
  }

  /** Checks what a fix makes of these lines that is applied unasked. */
  void fixesSafely(String before, String after) {
    assertThat(fixed(before, FixPolicy.SAFE_ONLY)).isEqualTo(head + after + "\n");
  }

  /** Checks what a fix makes of these lines, if unsafe ones are allowed, and only then. */
  void fixesUnsafely(String before, String after) {
    fixesSafely(before, before);
    assertThat(fixed(before, FixPolicy.UNSAFE_TOO)).isEqualTo(head + after + "\n");
  }

  private String fixed(String lines, FixPolicy policy) {
    return RuleTester.fixed(head + lines + "\n", policy);
  }
}
