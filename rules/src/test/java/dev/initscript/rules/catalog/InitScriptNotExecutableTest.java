package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Packaging.Format;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InitScriptNotExecutableTest {
  private static final String SCRIPT =
      "#!/bin/sh\ncase \"$1\" in\n  start | restart) echo ;;\nesac\n";

  @ParameterizedTest
  @EnumSource(Format.class)
  void findsAScriptThatNobodyMayExecute(Format format) {
    List<Finding> findings =
        PackagedScripts.find("/etc/init.d/food", new Packaging(format, false, true), SCRIPT);
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.rule()).isEqualTo(new RuleId("init-script-not-executable"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.range().start()).isZero();
    assertThat(finding.range().end()).isEqualTo("#!/bin/sh".length());
    assertThat(finding.fixes()).isEmpty();
    assertThat(PackagedScripts.find("/etc/init.d/food", new Packaging(format, true, true), SCRIPT))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/share/food/init.d/food",
        "/etc/init.d/sub/food",
        "/etc/init.d/skeleton",
        "/etc/food"
      })
  void leavesOtherPlacesAlone(String path) {
    Packaging packaging = new Packaging(Format.DEB, false, false);
    assertThat(PackagedScripts.find(path, packaging, SCRIPT)).isEmpty();
  }

  @Test
  void leavesLibrariesAlone() {
    Packaging packaging = new Packaging(Format.DEB, false, false);
    assertThat(
            PackagedScripts.find(
                "/etc/init.d/functions", packaging, "start() { echo start; }\nx=start\n"))
        .isEmpty();
  }

  @Test
  void saysNothingOfAScriptInNoPackage() {
    assertThat(RuleTester.find(SCRIPT)).isEmpty();
    assertThat(
            PackagedScripts.find(
                Surroundings.installed("/etc/init.d/food", TargetFiles.NONE), SCRIPT))
        .isEmpty();
  }

  @Test
  void isSuppressedForTheWholeFile() {
    String comment = "#!/bin/sh\n# initscript: allow-file init-script-not-executable -- by hand\n";
    Packaging packaging = new Packaging(Format.DEB, false, true);
    assertThat(
            PackagedScripts.find(
                "/etc/init.d/food", packaging, SCRIPT.replace("#!/bin/sh\n", comment)))
        .isEmpty();
  }
}
