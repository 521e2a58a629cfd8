package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.MarkedScript;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.files.Machine;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceStartedByPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "«/etc/init.d/food start»",
        "«/etc/init.d/food stop» || true",
        "[ -x /etc/init.d/food ] && «/etc/init.d/food restart» >/dev/null",
        "I=/etc/init.d/food; if [ -x $I ]; then «$I start»; fi",
        "case \"$1\" in configure) «/etc/init.d/food force-reload» ;; esac",
        "if true; then invoke-rc.d bard start; «/etc/init.d/food start»; fi",
        "invoke-rc.d bard start; «/etc/init.d/food start»",
        "stop() { «\"/etc/init.d/food\" stop»; }; stop",
        "[ -x /etc/init.d/food ]; D=/etc/init.d; «$D/food stop»",
        "[ \"$I\" = /etc/init.d/food ] && «$I stop»",
        "run() { «$1 stop»; }; run /etc/init.d/food",
        "I=$(echo /etc/init.d/food); «$I stop»",
        "chmod() { «$2 stop»; }; chmod x /etc/init.d/food"
      })
  void findsWhatIsRunByPath(String marked) {
    MarkedScript script = MarkedScript.of(marked);
    List<Finding> findings = find("debian/food.prerm", script.source());
    assertThat(findings)
        .allMatch(finding -> finding.rule().value().equals("service-started-by-path"));
    assertThat(MarkedScript.mark(script.text(), findings.stream().map(Finding::range).toList()))
        .isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoke-rc.d food start",
        "/etc/init.d/food status",
        "/etc/init.d/food \"$1\"",
        "/etc/init.d/food",
        "# /etc/init.d/food start",
        "echo /etc/init.d/food start",
        "echo 'run /etc/init.d/food start'",
        "cat <<E\n/etc/init.d/food start\nE",
        "/usr/sbin/food start",
        "/etc/init.d/sub/food start",
        "update-rc.d food defaults",
        "which invoke-rc.d && invoke-rc.d food start || /etc/init.d/food start",
        "if [ -x \"$(command -v invoke-rc.d)\" ]; then invoke-rc.d f stop; else /etc/init.d/f stop; fi",
        "find_it; if [ $? = 0 ]; then invoke-rc.d f stop; else /etc/init.d/f stop; fi",
        "if which invoke-rc.d; then :; elif true; then if true; then /etc/init.d/f stop; fi; fi",
        "for s in a b; do /etc/init.d/$s start; done"
      })
  void leavesOtherCommandsAlone(String script) {
    assertThat(find("debian/postinst", SourceText.ofUtf8(script))).isEmpty();
  }

  @Test
  void findsAPathThatASourcedFileNames() {
    Machine machine = new Machine().with("/usr/lib/food/names", "INIT=/etc/init.d/food\n");
    SourceText source =
        SourceText.ofUtf8(". /usr/lib/food/names\n[ -x /etc/init.d/food ] && $INIT stop\n");
    var script = new Script("postinst", source, Dialect.POSIX, machine.around("/x/postinst"));
    var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    assertThat(analyzer.analyze(script).open()).hasSize(1);
  }

  @Test
  void looksAtMaintainerScriptsOnly() {
    SourceText call = SourceText.ofUtf8("/etc/init.d/food start\n");
    for (String path :
        List.of("postinst", "src/deb/control/prerm", "a.deb!/DEBIAN/preinst", "debian/a.postrm")) {
      assertThat(find(path, call)).as(path).hasSize(1);
    }
    for (String path : List.of("init.d/food", "bin/run", "a.rpm!/%post", "postinst.txt")) {
      assertThat(find(path, call)).as(path).isEmpty();
    }
  }

  @Test
  void offersInvokeRcD() {
    var script =
        new Script(
            "postinst", SourceText.ofUtf8("set -e\n/etc/init.d/food start\n"), Dialect.POSIX);
    assertThat(RuleTester.fix(script, FixPolicy.SAFE_ONLY).changed()).isFalse();
    SourceText fixed = RuleTester.fix(script, FixPolicy.UNSAFE_TOO).fixed();
    assertThat(fixed.text(0, fixed.length())).isEqualTo("set -e\ninvoke-rc.d food start\n");
    Finding unknown = find("postinst", SourceText.ofUtf8("I=/etc/init.d/a; $I stop")).get(0);
    assertThat(unknown.fix()).isEmpty();
    Finding known = find("postinst", SourceText.ofUtf8("/etc/init.d/a stop")).get(0);
    assertThat(known.fix().orElseThrow().applicability()).isEqualTo(Applicability.UNSAFE);
  }

  private static List<Finding> find(String path, SourceText source) {
    var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    return analyzer.analyze(new Script(path, source, Dialect.POSIX)).open();
  }
}
