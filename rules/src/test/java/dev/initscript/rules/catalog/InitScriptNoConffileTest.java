package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Packaging.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InitScriptNoConffileTest {
  private static final String SCRIPT = "#!/bin/sh\ncase \"$1\" in\n  start) echo ;;\nesac\n";

  @Test
  void findsAnInitScriptThatIsNotListed() {
    List<Finding> findings = find("/etc/init.d/food", new Packaging(Format.DEB, true, false));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo(new RuleId("init-script-no-conffile"));
    assertThat(findings.get(0).message()).startsWith("/etc/init.d/food is not listed");
  }

  @Test
  void leavesAloneWhatIsListedOrElsewhereOrOfRpm() {
    assertThat(find("/etc/init.d/food", new Packaging(Format.DEB, true, true))).isEmpty();
    assertThat(find("/usr/lib/food/init", new Packaging(Format.DEB, true, false))).isEmpty();
    assertThat(find("/etc/init.d/food", new Packaging(Format.RPM, true, false))).isEmpty();
  }

  private static List<Finding> find(String path, Packaging packaging) {
    return PackagedScripts.find(path, packaging, SCRIPT);
  }
}
