package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.files.Machine;
import org.junit.jupiter.api.Test;

/** Which library's function is meant is decided by the definition that is reached. */
final class LibraryFilesTest {
  private static final String SCRIPT =
      """
      . /etc/init.d/functions
      D=/usr/sbin/foo
      start-stop-daemon --start --pidfile /run/foo/main.pid --make-pidfile --exec $D
      %s
      """;

  private final Machine machine = new Machine();

  @Test
  void openEmbeddedsFunctionIsFollowed() {
    machine.with("/etc/init.d/functions", "pidofproc() {\n\tpid=`pidof $1`\n\techo $pid\n}\n");
    Finding finding = findOne("p=$(«pidofproc $D»)");

    assertThat(finding.rule()).hasToString("full-path-pidof");
    assertThat(finding.message())
        .startsWith("pidofproc $D asks pidof for /usr/sbin/foo (/etc/init.d/functions, line 2).");
    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void redHatsIsKnownByItsSign() {
    machine.with("/etc/init.d/functions", "__pids_var_run() { :; }\npidofproc() { pidof $1; }\n");
    Finding finding = findOne("p=$(«pidofproc $D»)");

    assertThat(finding.rule()).hasToString("status-without-pidfile");
    assertThat(finding.fix()).isPresent();
  }

  @Test
  void withoutTheFileItCanBeEither() {
    Finding finding = findOne("p=$(«pidofproc $D»)");

    assertThat(finding.rule()).hasToString("status-without-pidfile");
    assertThat(finding.fix()).isEmpty();
  }

  @Test
  void debiansWithAPidfileIsNoFindingWhateverStandsInItsText() {
    machine
        .with("/lib/lsb/init-functions", "status_of_proc() { pidof -x $3; }\n")
        .with("/usr/sbin/foo", "\u007fELF");
    String script = ". /lib/lsb/init-functions\nstatus_of_proc -p /run/x.pid /usr/sbin/foo foo\n";

    assertThat(RuleTester.find(script, machine.around("/etc/init.d/foo"))).isEmpty();
  }

  @Test
  void aSourcedFileCanNameTheLibrary() {
    machine.with("/usr/lib/foo/names", "LIB=/lib/lsb/init-functions\n");
    String script = ". /usr/lib/foo/names\n. $LIB\n«status_of_proc /usr/sbin/foo foo»\n";
    Finding finding = RuleTester.findOne(script, machine.around("/etc/init.d/foo"));

    assertThat(finding.rule()).hasToString("status-without-pidfile");
  }

  private Finding findOne(String command) {
    return RuleTester.findOne(SCRIPT.formatted(command), machine.around("/etc/init.d/foo"));
  }
}
