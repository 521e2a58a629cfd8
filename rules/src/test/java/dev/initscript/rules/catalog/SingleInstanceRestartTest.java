package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.MarkedScript;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, with which init script, and what it offers. */
final class SingleInstanceRestartTest {
  private static final String SEVERAL =
      "#!/bin/sh\nN=${0##*/}\nC=/etc/foo/$N.conf\nfoo \"$C\" \"/run/$N.pid\"\n";
  private static final String ONE = "#!/bin/sh\nC=/etc/foo/foo.conf\nfoo \"$C\"\n";
  private static final String ALL = "#!/bin/sh\nfor c in /etc/foo/*.conf; do foo -c \"$c\"; done\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«invoke-rc.d foo restart» || exit $?",
        "«invoke-rc.d --quiet foo reload» >/dev/null",
        "«service foo restart»",
        "«/etc/init.d/foo force-reload» || true",
        "if [ -x /etc/init.d/foo ]; then «invoke-rc.d foo restart»; fi",
        "S=foo; «invoke-rc.d $S restart»",
        "S=/etc/init.d/foo; «$S restart»",
        "C=invoke-rc.d; «$C foo restart»",
        "for s in foo; do «invoke-rc.d $s restart»; done",
        "for c in /etc/init.d/foo; do «$c restart»; done",
        "r() { «invoke-rc.d $1 restart»; }; r foo",
        "r() { «$1 restart»; }; r /etc/init.d/foo",
        "r() { «$1 $2 restart»; }; r invoke-rc.d foo",
      })
  void reports(String marked) {
    assertThat(find("if [ \"$1\" = configure ]; then " + marked + "; fi", SEVERAL))
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(new RuleId("single-instance-restart"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if [ \"$1\" = configure ]; then invoke-rc.d foo start; fi",
        "if [ \"$1\" = remove ]; then invoke-rc.d foo stop; fi",
        "if [ \"$1\" = configure ]; then invoke-rc.d bar restart; fi",
        "if [ \"$1\" = configure ]; then invoke-rc.d $UNKNOWN restart; fi",
        "if [ \"$1\" = configure ]; then echo invoke-rc.d foo restart; fi",
        "if [ \"$1\" = configure ]; then systemctl restart foo; fi",
        "case $1 in configure) for s in /etc/init.d/foo-*; do $s restart; done; invoke-rc.d foo restart;; esac",
        "case $1 in start) invoke-rc.d foo restart;; configure) :;; esac",
        "invoke-rc.d foo restart",
      })
  void leavesAlone(String script) {
    find(script, SEVERAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, ALL, "\177ELF", "if"})
  void leavesAloneWhereTheInitScriptServesOneOrAll(String init) {
    find("if [ \"$1\" = configure ]; then invoke-rc.d foo restart; fi", init);
  }

  @Test
  void leavesAloneWhereTheInitScriptIsNotKnown() {
    RuleTester.find("if [ \"$1\" = configure ]; then invoke-rc.d foo restart; fi\n");
  }

  @Test
  void offersTheLoop() {
    String before = "case $1 in\n  configure)\n    /etc/init.d/foo restart || true\n    ;;\nesac\n";
    Script script = new Script("t", SourceText.ofUtf8(before), Dialect.POSIX, around(SEVERAL));

    assertThat(RuleTester.fix(script, FixPolicy.SAFE_ONLY).changed()).isFalse();
    SourceText fixed = RuleTester.fix(script, FixPolicy.UNSAFE_TOO).fixed();
    assertThat(fixed.text(0, fixed.length()))
        .isEqualTo(
            """
            case $1 in
              configure)
                for initscript in /etc/init.d/foo /etc/init.d/foo-*; do
                  [ ! -x "$initscript" ] || "$initscript" restart
                done || true
                ;;
            esac
            """);
  }

  private static List<Finding> find(String marked, String init) {
    MarkedScript script = MarkedScript.of(marked + "\n");
    ScriptReport report =
        new Analyzer(RuleCatalog.all(), Configuration.standard())
            .analyze(new Script("t", script.source(), Dialect.POSIX, around(init)));
    List<Finding> findings = report.open();
    assertThat(MarkedScript.mark(script.text(), findings.stream().map(Finding::range).toList()))
        .isEqualTo(marked + "\n");
    return findings;
  }

  private static Surroundings around(String init) {
    TargetFiles files =
        path ->
            path.equals("/etc/init.d/foo")
                ? new TargetFile.Regular(path, SourceText.ofUtf8(init), true)
                : TargetFile.UNKNOWN;
    return Surroundings.installed("/var/lib/dpkg/info/foo.postinst", files);
  }
}
