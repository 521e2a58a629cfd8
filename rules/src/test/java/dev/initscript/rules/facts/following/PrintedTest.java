package dev.initscript.rules.facts.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.values.Value;
import org.junit.jupiter.api.Test;

final class PrintedTest {
  @Test
  void isReadInTheOrderOfTheLines() {
    Printed one = Printed.NOTHING.then(Value.exact("a")).then(Value.exact("b"));
    Printed other = Printed.NOTHING.then(Value.exact("c"));

    assertThat(one.or(other).then(Value.exact("d")).value()).hasToString("abd or cd");
    assertThat(one.value()).hasToString("ab");
  }

  @Test
  void ofWaysThatPrintTheSameThereIsOne() {
    Printed one = Printed.NOTHING.then(Value.exact("a"));

    assertThat(one.or(one)).isSameAs(one);
  }

  @Test
  void longOutputNeedsNoStack() {
    Printed all = Printed.NOTHING;
    for (int i = 0; i < 100_000; i++) {
      all = all.then(Value.EMPTY).or(all);
    }

    assertThat(all.value().onlyText()).isEmpty();
  }
}
