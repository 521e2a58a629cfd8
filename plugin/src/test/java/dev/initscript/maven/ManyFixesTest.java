package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.junit.jupiter.api.Test;

/** Enough scripts for all processors: what is said and written is in their order all the same. */
class ManyFixesTest extends GoalTest {
  private static final int COUNT = 100;

  private final List<String> defects = new ArrayList<>();

  ManyFixesTest() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      String name = "init.d/s%03d".formatted(i);
      boolean defect = i % 3 == 0;
      project.with(name, defect ? HarnessProject.DEFECT : HarnessProject.CLEAN);
      if (defect) {
        defects.add(name);
      }
    }
  }

  @Test
  @InjectMojo(goal = "fix")
  void fixesAllInTheirOrder(FixMojo fix) throws Exception {
    fix.execute();
    assertThat(log.lines())
        .filteredOn(line -> line.contains(" fixed full-path-pidof: "))
        .extracting(line -> line.substring("INFO ".length(), line.indexOf(':')))
        .isEqualTo(defects);
    for (String defect : defects) {
      assertThat(project.text(defect)).contains("initscript_pidfile");
    }
    assertThat(project.text("init.d/s001")).isEqualTo(HarnessProject.CLEAN);
  }

  @Test
  @InjectMojo(goal = "baseline")
  void acceptsAllInTheirOrder(BaselineMojo baseline) throws Exception {
    baseline.execute();
    String text = project.text("initscript-baseline.txt");
    int from = 0;
    for (String defect : defects) {
      from = text.indexOf(defect, from);
      assertThat(from).as(defect).isNotNegative();
    }
  }
}
