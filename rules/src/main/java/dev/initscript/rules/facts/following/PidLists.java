package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list of processes is taken for one: {@code [ "$(pidof D)" = "$(cat F)" ]} is true while
 * pidof lists one process, and false once it lists the other one, too.
 */
final class PidLists {
  private static final Set<String> JOINING = Set.of("-a", "-o", "!", "(", ")", "&&", "||");

  private static final Set<String> EQUAL = Set.of("=", "==", "!=", "-eq", "-ne");

  private final Recorder recorder;

  PidLists(Recorder recorder) {
    this.recorder = recorder;
  }

  /** A test: only whether there is anything in the list may be asked, and of one word. */
  void tested(List<Word> words, List<Value> values, boolean splits) {
    int start = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || JOINING.contains(String.valueOf(words.get(i).literal()))) {
        part(words.subList(start, i), values.subList(start, i), splits);
        start = i + 1;
      }
    }
  }

  private void part(List<Word> words, List<Value> values, boolean splits) {
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      boolean list = isList(value);
      boolean one = (splits && words.get(i).maySplit()) || !asksForAny(values, i);
      if (list ? one : isPicked(value) && isCompared(values, i)) {
        recorder.tookForOne(value.probes());
      }
    }
  }

  /** Whether one pid, which can be another's, is to be equal to something. */
  private static boolean isCompared(List<Value> values, int pid) {
    return values.size() == 3
        && pid != 1
        && EQUAL.contains(String.valueOf(values.get(1).onlyText()))
        && values.get(2 - pid).onlyText() == null;
  }

  /** {@code "$P"}, {@code -n "$P"}, {@code "x$P" = x}. */
  private static boolean asksForAny(List<Value> values, int list) {
    if (values.size() == 1) {
      return true;
    }
    if (values.size() == 2) {
      String operator = values.get(0).onlyText();
      return "-n".equals(operator) || "-z".equals(operator);
    }
    return values.size() == 3 && isNothing(values.get(list), values.get(2 - list).onlyText());
  }

  private static boolean isNothing(Value list, @Nullable String text) {
    for (Shape shape : list.shapes()) {
      if (!shape.isExact() && shape.withNothingBetween().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** A {@code case}: a pattern may look for a pid in the list, and for nothing. */
  void matched(Value subject, List<Word> patterns) {
    boolean list = isList(subject);
    for (Word pattern : list || isPicked(subject) ? patterns : List.<Word>of()) {
      boolean text = pattern.literal() != null;
      boolean part = pattern.text().contains("*") || isNothing(subject, pattern.literal());
      if (!part && (list || !text)) {
        recorder.tookForOne(subject.probes());
      }
    }
  }

  /** Another command: in its arguments a list is shown, or is several arguments. */
  void given(String command, List<Word> words, List<Value> values) {
    if (KnownCommands.isMessage(command) || command.equals("ps")) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      boolean several = command.equals("kill") && words.get(i).maySplit();
      if (!several && isList(values.get(i))) {
        recorder.tookForOne(values.get(i).probes());
      }
    }
  }

  /** Whether a value has the whole list. */
  private static boolean isList(Value value) {
    for (Label label : value.labels()) {
      if (label == Label.Mark.SINGLE
          || label == Label.Mark.PICKED
          || label == Label.Mark.COMPUTED) {
        return false;
      }
    }
    return !value.probes().isEmpty();
  }

  /** Whether it is one pid of the list, or how many there are, or what else came of it. */
  private static boolean isPicked(Value value) {
    boolean picked = false;
    for (Label label : value.labels()) {
      if (label == Label.Mark.SINGLE) {
        return false;
      }
      picked |= label == Label.Mark.PICKED || label == Label.Mark.COMPUTED;
    }
    return picked && !value.probes().isEmpty();
  }
}
