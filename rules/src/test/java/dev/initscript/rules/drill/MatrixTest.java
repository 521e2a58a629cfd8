package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.drill.Matrix.Cell;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class MatrixTest {
  private static final List<Pidof> PIDOFS = List.of(Pidof.values());

  @Test
  void theWholeHasEveryFieldOnce() {
    assertThat(Matrix.whole(PIDOFS)).doesNotHaveDuplicates().hasSize(21 * 3 * 5);
  }

  @Test
  void theSubsetHasEveryPair() {
    List<Cell> whole = Matrix.whole(PIDOFS);
    List<Cell> subset = Matrix.everyPair(PIDOFS);

    List<Function<Cell, Object>> pairs =
        List.of(
            cell -> List.of(cell.state(), cell.shell()),
            cell -> List.of(cell.state(), cell.pidof()),
            cell -> List.of(cell.shell(), cell.pidof()));
    for (Function<Cell, Object> pair : pairs) {
      Set<Object> all = whole.stream().map(pair).collect(toSet());
      assertThat(subset.stream().map(pair).collect(toSet())).isEqualTo(all);
    }
    assertThat(subset).hasSizeLessThan(whole.size() / 2);
    assertThat(Matrix.withoutPidof(whole)).hasSize(21 * 3);
    assertThat(Matrix.withoutPidof(subset)).hasSize(21 * 3);
  }
}
