package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table, row by row where it is not seen through a rule. */
final class LibraryFunctionTest {
  @ParameterizedTest
  @CsvSource({
    "OPEN_RC, default_start, EVERYWHERE, false",
    "OPEN_RC, default_stop, EVERYWHERE, true",
    "OPEN_RC, default_status, NOWHERE, false",
    "OPEN_WRT, service_start, EVERYWHERE, false",
    "OPEN_WRT, service_check, EVERYWHERE, false",
    "OPEN_WRT, service_stop, EVERYWHERE, true",
    "OPEN_WRT, service_reload, EVERYWHERE, true",
    "OPEN_WRT, service_signal, EVERYWHERE, true",
    "OPEN_WRT, procd_running, NOWHERE, false",
    "OPEN_WRT, procd_kill, NOWHERE, true",
    "OPEN_WRT, procd_send_signal, NOWHERE, true",
  })
  void takesNoPidfileAsAnOption(
      FunctionLibraries library, String name, LibraryFunction.Search otherwise, boolean signals) {
    assertThat(LibraryFunction.meant(name, Set.of(library)))
        .containsExactly(new LibraryFunction(name, Set.of(library), false, otherwise, signals));
    assertThat(LibraryFunction.meant(name, Set.of(FunctionLibraries.LSB))).isEmpty();
  }
}
