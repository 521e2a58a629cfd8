package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<String> said = new ArrayList<>();
  private long seconds;

  @Test
  void saysNothingInAShortRun() {
    steps(progress(4), 4);
    assertThat(said).isEmpty();
  }

  @Test
  void saysALineEachFewSeconds() {
    steps(progress(20), 20);
    assertThat(said).containsExactly("5 of 20 scripts", "10 of 20 scripts", "15 of 20 scripts");
  }

  private void steps(Progress progress, int count) {
    for (int i = 0; i < count; i++) {
      seconds++;
      progress.step();
    }
  }

  private Progress progress(int total) {
    return new Progress(total, () -> seconds * 1_000_000_000L, said::add);
  }
}
