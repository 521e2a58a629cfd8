package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What words become after field splitting (POSIX XCU 2.6.5).
 *
 * @param values the fields that are known, in order
 * @param open whether there can be more
 */
public record Fields(List<Value> values, boolean open) {
  /** The values as parameters; where a list was split, each is one of it. */
  List<Value> picked() {
    if (!open) {
      return values;
    }
    List<Value> picked = new ArrayList<>();
    for (Value value : values) {
      picked.add(value.probes().isEmpty() ? value : value.with(Set.of(Label.Mark.PICKED)));
    }
    return picked;
  }
}
