package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.JUnitParser;

class JunitReportTest {
  @Test
  void isTheWholeDocument() {
    assertThat(report(Severity.WARNING))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="initscript" tests="4" failures="2" errors="0" skipped="1" time="0">
              <testcase name="init.d/ä, &quot;b&quot;: 100%" classname="initscript" time="0">
                <failure message="2 findings" type="initscript">init.d/ä, &quot;b&quot;: 100%:2:6: error full-path-pidof: It &lt;lies&gt; &amp; &quot;cheats&quot;.
              1 | #!/bin/sh
              2 | x ä; pidof $D
                |      ^^^^^^^^
              safe fix: Ask
                -x ä; pidof $D
                +x ä; ask ä
              see https://initscript.dev/rules/full-path-pidof.html
            init.d/ä, &quot;b&quot;: 100%:2:6: warning full-path-pidof: 100%: w^A
              1 | #!/bin/sh
              2 | x ä; pidof $D
                |      ^^^^^^^^
              unsafe fix, applied only with initscript.unsafeFixes=true: Ask
                -x ä; pidof $D
                +x ä; ask ä
              see https://initscript.dev/rules/full-path-pidof.html</failure>
                <system-out>init.d/ä, &quot;b&quot;: 100%:2:6: note full-path-pidof: n
              1 | #!/bin/sh
              2 | x ä; pidof $D
                |      ^^^^^^^^
              for you to decide, never applied: Ask
                -x ä; pidof $D
                +x ä; ask ä
              see https://initscript.dev/rules/full-path-pidof.html</system-out>
              </testcase>
              <testcase name="/etc/c" classname="initscript" time="0">
                <failure message="1 finding" type="initscript">/etc/c:2:1: error syntax error: found &quot;x&quot;
              1 | #!/bin/sh
              2 | x ä; pidof $D
                | ^</failure>
              </testcase>
              <testcase name="d.pl" classname="initscript" time="0">
                <skipped message="not checked: a script for perl"/>
              </testcase>
              <testcase name="clean" classname="initscript" time="0">
              </testcase>
            </testsuite>
            """);
  }

  @Test
  void failsWhereTheBuildDoes() {
    assertThat(report(Severity.ERROR)).contains("failures=\"2\"", "message=\"1 finding\"");
    assertThat(report(Severity.NOTE)).contains("failures=\"2\"", "message=\"3 findings\"");
    assertThat(report(null)).contains("failures=\"0\"").doesNotContain("<failure");
  }

  @Test
  void isReadByOthers() throws Exception {
    var found = new JUnitParser().parseReportOutput(report(Severity.WARNING), new NoLogger());
    assertThat(found).hasSize(2);
    assertThat(found)
        .extracting(Violation::getMessage)
        .anySatisfy(
            message -> assertThat(message).contains("It <lies> & \"cheats\".", "  2 | x ä; pidof"))
        .anySatisfy(message -> assertThat(message).contains("/etc/c:2:1: error syntax error"));
  }

  private static String report(@Nullable Severity threshold) {
    return Reports.text(new JunitReport("initscript", threshold), Reports.all());
  }
}
