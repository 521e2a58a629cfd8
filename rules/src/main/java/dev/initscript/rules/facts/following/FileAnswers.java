package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What commands that ask for processes were compared with: the contents of files. What they said
 * holds only as long as the file is the same, and the words that name it mean the same.
 */
final class FileAnswers {
  /** The probes by the word that names the file. */
  private final Map<String, Set<Label.Probe>> compared = new HashMap<>();

  /** What probes list is compared with what stands in files. */
  void compare(Set<Label.Probe> probes, List<Value> with) {
    if (probes.isEmpty()) {
      return;
    }
    for (Value value : with) {
      for (Label label : value.labels()) {
        if (label instanceof Label.FileContent file) {
          compared.merge(file.word(), probes, Sets::union);
        }
      }
    }
  }

  /** A variable was set. */
  void setVariable(String name, State state) {
    for (var entry : compared.entrySet()) {
      String word = entry.getKey();
      if (word.contains("$" + name) || word.contains("${" + name)) {
        state.doubt(entry.getValue());
      }
    }
  }

  /** A file was changed, or removed. */
  void written(String word, State state) {
    state.changedFiles();
    for (var entry : compared.entrySet()) {
      if (Target.isSameFile(entry.getKey(), word)) {
        state.doubt(entry.getValue());
      }
    }
  }
}
