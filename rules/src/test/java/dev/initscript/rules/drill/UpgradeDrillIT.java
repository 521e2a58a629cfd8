package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a package's instances when its {@code postinst} runs after an upgrade, before and
 * after the unsafe fixes of the rules that read maintainer scripts.
 */
@SystemDrill
final class UpgradeDrillIT {
  private static final String MINE = "drilld";
  private static final String OTHER = "drilld-other";

  @TempDir private static Path directory;
  private static DrillKit kit;

  @BeforeAll
  static void layOut() {
    kit = DrillKit.in(directory);
  }

  @Test
  void theLoopRestartsEveryInstance() throws IOException {
    DrillReport before = run(text("restart.postinst"), MINE, OTHER);
    DrillReport after = run(fixed("restart.postinst", "single-instance-restart"), MINE, OTHER);

    assertThat(instances(before, "allowed")).containsExactly("new", "old");
    assertThat(instances(after, "allowed")).containsExactly("new", "new");
    assertThat(instances(after, "forbidden")).containsExactly("old", "old");
  }

  @Test
  void theLoopStartsTheDefaultInstanceAsBefore() throws IOException {
    String fixed = fixed("restart.postinst", "single-instance-restart");

    assertThat(run(text("restart.postinst")).values().get("allowed.drilld")).isEqualTo("new");
    assertThat(run(fixed).values().get("allowed.drilld")).isEqualTo("new");
  }

  @Test
  void invokeRcDAsksThePolicy() throws IOException {
    DrillReport before = run(text("start.postinst"));
    DrillReport after = run(fixed("start.postinst", "service-started-by-path"));

    assertThat(instances(before, "forbidden")).containsExactly("new", "none");
    assertThat(instances(after, "forbidden")).containsExactly("none", "none");
    assertThat(instances(after, "allowed")).containsExactly("new", "none");
  }

  private static List<String> instances(DrillReport report, String policy) {
    assertThat(report.value(policy + ".status")).as(report.text()).isEqualTo("0");
    return List.of(report.value(policy + "." + MINE), report.value(policy + "." + OTHER));
  }

  private static DrillReport run(String postinst, String... instances) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(kit.path("upgrade/run"), kit.path(".")));
    command.add(kit.write(postinst.getBytes(UTF_8)).toString());
    command.addAll(List.of(instances));
    return kit.run(Duration.ofSeconds(30), command.toArray(String[]::new));
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of(kit.path("upgrade/" + name)));
  }

  private static String fixed(String name, String rule) throws IOException {
    SourceText init = SourceText.ofUtf8(text("init-script"));
    TargetFiles files =
        path ->
            path.equals("/etc/init.d/" + MINE)
                ? new TargetFile.Regular(path, init, true)
                : TargetFile.UNKNOWN;
    Surroundings around = Surroundings.installed("/var/lib/dpkg/info/drilld.postinst", files);
    Script script = new Script("postinst", SourceText.ofUtf8(text(name)), Dialect.POSIX, around);
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    assertThat(analyzer.analyze(script).open())
        .extracting(finding -> finding.rule().value())
        .containsExactly(rule);
    SourceText fixed =
        new Fixer(analyzer, RuleCatalog.helpers()).fix(script, FixPolicy.UNSAFE_TOO).fixed();
    return fixed.text(0, fixed.length());
  }
}
