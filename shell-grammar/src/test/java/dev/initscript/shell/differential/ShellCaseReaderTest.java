package dev.initscript.shell.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader refuses what would silently be no case. */
final class ShellCaseReaderTest {
  @Test
  void readsHeadersAndScripts() {
    List<ShellCase> cases =
        ShellCaseReader.read(
            "s",
            """
            About something.

            === dash busybox: one
            a «e9»

            b

            === none, dash at 2: two
            fi«end»
            """);
    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).accepting()).containsOnly(Shell.DASH, Shell.BUSYBOX);
    assertThat(cases.get(0).script().toBytes())
        .containsExactly('a', ' ', 0xe9, '\n', '\n', 'b', '\n');
    assertThat(cases.get(1).dashLine()).hasValue(2);
    assertThat(cases.get(1).script().toBytes()).containsExactly('f', 'i');
  }

  @Test
  void refusesAFileThatDoesNotSayWhatItIsAbout() {
    refuses("=== all: a\ntrue\n", "what it is about");
  }

  @Test
  void refusesAnUnknownShell() {
    refuses("About.\n\n=== dash zsh: a\ntrue\n", "no shell zsh");
  }

  @Test
  void refusesAHeaderWithoutATitle() {
    refuses("About.\n\n=== all\ntrue\n", "not a header");
  }

  @Test
  void refusesTwoCasesWithOneTitle() {
    refuses("About.\n\n=== all: a\ntrue\n\n=== all: a\ntrue\n", "two cases");
  }

  @Test
  void refusesCasesThatTouch() {
    refuses("About.\n\n=== all: a\ntrue\n=== all: b\ntrue\n", "no empty line");
  }

  @Test
  void refusesARefusalByDashWithoutItsLine() {
    refuses("About.\n\n=== none: a\nfi\n", "names dash's line");
  }

  private static void refuses(String file, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellCaseReader.read("s", file))
        .withMessageContaining(reason);
  }
}
