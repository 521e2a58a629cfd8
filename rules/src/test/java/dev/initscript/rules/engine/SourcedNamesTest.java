package dev.initscript.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcedNamesTest {
  private static final SourcedNames NAMES =
      new SourcedNames(List.of("src/init.d/food", "src/init.d/functions"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". /etc/init.d/food",
        "set -e\nsource\t\"/etc/init.d/food\" start",
        "test -r x&&. ./food;",
        "(. /etc/init.d/food)",
        ". $(dirname \"$0\")/food",
        ". ${0%/*}/food",
        ". `dirname $0`/food",
        ". \"$DIR\"/functions",
        ". /etc/init.d/$NAME",
        "echo done. food\n. functions"
      })
  void findsWhatMayBeOneOfThem(String text) {
    assertThat(NAMES.mayBeAmong(SourcedNames.operands(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "source",
        ". /etc/default/food",
        ". /lib/lsb/init-functions",
        ". /etc/default/$NAME",
        "# What it does. food is a daemon",
        "./food",
        "resource /etc/init.d/food",
        "tar -C x. food"
      })
  void passesOverWhatIsAnother(String text) {
    assertThat(NAMES.mayBeAmong(SourcedNames.operands(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIG=/etc/default/food\n[ -r $CONFIG ] && . $CONFIG",
        "CONFIG=\"/etc/default/food\";\n. \"${CONFIG}\"\n. /lib/lsb/init-functions\n",
        "if x; then C='/etc/default/a'; else C=/etc/default/b; fi; . $C"
      })
  void readsAVariableThatIsOnlySetToLiterals(String text) {
    assertThat(NAMES.mayBeAmong(SourcedNames.operands(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C=/etc/default/food\nC=/etc/init.d/food\n. $C",
        "C=/etc/default/food\nread C\n. $C",
        "C=/etc/default/food\nC=$D\n. $C",
        "C=/etc/default/food\nC=/etc/default/$D\n. $C",
        "C=/etc/default/food\nC+=x\n. $C",
        "C=/etc/default/food\nfor C in init.d/*; do . $C; done",
        "C=/etc/default/food\n: ${C:=/etc/init.d/food}\n. $C",
        "C=/etc/default/food\neval $D=/etc/init.d/food\n. $C",
        "C=/etc/default/food\n. $D\n. $C",
        "C=/etc/default/food\n. $C\n. $C",
        ". $C"
      })
  void aVariableThatMayBeSetInAnotherWayMayBeAnything(String text) {
    assertThat(NAMES.mayBeAmong(SourcedNames.operands(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {". /etc/default/food", ". food"})
  void aPlaceWithoutADirectoryMayLieAnywhere(String text) {
    assertThat(new SourcedNames(List.of("food")).mayBeAmong(List.of(text.substring(2)))).isTrue();
  }
}
