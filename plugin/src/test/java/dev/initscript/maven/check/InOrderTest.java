package dev.initscript.maven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.maven.select.ScriptFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 1000})
  void handsOnInTheScriptsOrder(int count) throws Exception {
    List<String> taken = new ArrayList<>();
    InOrder.each(
        scripts(count),
        script -> {
          if (script.name().endsWith("0")) {
            Thread.onSpinWait();
          }
          return script.name() + "!";
        },
        (script, result) -> taken.add(result));
    assertThat(taken)
        .containsExactlyElementsOf(scripts(count).stream().map(s -> s.name() + "!").toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 1000})
  void aFailureComesWhenItsTurnComesAndEndsTheWork(int count) {
    List<String> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                InOrder.each(
                    scripts(count),
                    script -> {
                      if (script.name().equals("2")) {
                        throw new CheckException("no");
                      }
                      return script.name();
                    },
                    (script, result) -> taken.add(result)))
        .isInstanceOf(CheckException.class)
        .hasMessage("no");
    assertThat(taken).containsExactly("0", "1");
  }

  @ParameterizedTest
  @ValueSource(ints = 1000)
  void fewResultsWaitForTheirTurn(int count) throws Exception {
    var waiting = new AtomicInteger();
    InOrder.each(
        scripts(count),
        script -> waiting.incrementAndGet(),
        (script, number) -> {
          assertThat(waiting.getAndDecrement()).isLessThanOrEqualTo(64);
        });
    assertThat(waiting).hasValue(0);
  }

  private static List<ScriptFile> scripts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ScriptFile(Path.of("/" + i), String.valueOf(i), false))
        .toList();
  }
}
