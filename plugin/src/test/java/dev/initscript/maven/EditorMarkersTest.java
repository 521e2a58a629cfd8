package dev.initscript.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.Test;

/** The calls that Eclipse gets; Eclipse itself is not run. */
final class EditorMarkersTest {
  private final List<String> calls = new ArrayList<>();

  @Test
  void aFindingIsMarkedWhereItIs() {
    markers().show(Path.of("food"), report(HarnessProject.DEFECT));

    assertThat(calls).hasSize(2);
    assertThat(calls.get(0)).isEqualTo("removeMessages [food]");
    assertThat(calls.get(1))
        .startsWith("addMessage [food, 6, 5, full-path-pidof: pidof ")
        .endsWith(", " + BuildContext.SEVERITY_WARNING + ", null]");
  }

  @Test
  void aSyntaxErrorIsAnError() {
    markers().show(Path.of("food"), report(HarnessProject.BROKEN));

    assertThat(calls.get(1))
        .startsWith("addMessage [food, ")
        .endsWith(", " + BuildContext.SEVERITY_ERROR + ", null]");
  }

  @Test
  void aScriptThatIsRightLosesItsMarks() {
    markers().show(Path.of("food"), report(HarnessProject.CLEAN));

    assertThat(calls).containsExactly("removeMessages [food]");
  }

  @Test
  void whatIsAllowedIsNotMarked() {
    String allowed =
        HarnessProject.DEFECT.replace(
            "#!/bin/sh\n", "#!/bin/sh\n# initscript: allow-file full-path-pidof -- a test\n");

    markers().show(Path.of("food"), report(allowed));

    assertThat(calls).containsExactly("removeMessages [food]");
  }

  private EditorMarkers markers() {
    Object context =
        Proxy.newProxyInstance(
            BuildContext.class.getClassLoader(),
            new Class<?>[] {BuildContext.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName() + " " + Arrays.toString(arguments));
              return null;
            });
    return new EditorMarkers((BuildContext) context);
  }

  private static ScriptReport report(String script) {
    return new Analyzer(RuleCatalog.all(), Configuration.standard())
        .analyze("food", SourceText.of(script.getBytes(ISO_8859_1)));
  }
}
