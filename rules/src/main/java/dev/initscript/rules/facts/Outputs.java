package dev.initscript.rules.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commands that are no builtins print, and what their status tells. */
final class Outputs {
  /** Commands that print the processes of a program: what they say is followed wherever it goes. */
  private static final Set<String> PROBES =
      Set.of(
          "pidof", "pidofproc", "status_of_proc", HelperBlock.EXE_FORM, HelperBlock.PIDFILE_FORM);

  private Outputs() {}

  static void run(Evaluator evaluator, Builtins.Call call, State state) {
    Value printed = printed(evaluator, call, state);
    if (PROBES.contains(call.name())) {
      Label.Probe probe = new Label.Probe(call.node());
      evaluator.recorder.asked(probe, evaluator.loops.conditionals());
      state.status = Value.answer(Set.of(probe));
    } else {
      state.status = statusOf(call.values(), state);
    }
    state.status = state.status.under(state.decidedBy, state.confirmed);
    state.output = state.output.concat(printed.under(state.decidedBy, state.confirmed));
  }

  /** The status of a command of which only its arguments and its input are known. */
  static Value statusOf(List<Value> words, State state) {
    Set<Label.Probe> probes = Label.probes(labels(words, state));
    Value status = probes.isEmpty() ? Value.UNKNOWN : Value.answer(probes);
    for (Value word : words) {
      status = status.under(word.decidedBy(), Set.of());
    }
    return status;
  }

  static Set<Label> labels(List<Value> words, State state) {
    Set<Label> labels = new HashSet<>(state.input);
    words.forEach(word -> labels.addAll(word.labels()));
    return labels;
  }

  private static Value printed(Evaluator evaluator, Builtins.Call call, State state) {
    List<Value> values = call.values();
    Value known =
        switch (call.name()) {
          case "pidof", "pidofproc", HelperBlock.EXE_FORM, HelperBlock.PIDFILE_FORM ->
              Value.unknown(Set.of(new Label.Probe(call.node())));
          case "echo" -> echo(evaluator, call, state);
          case "printf" -> printf(values);
          case "which", "command", "type" -> path(call);
          case "basename" -> baseName(values);
          case "dirname" -> values.size() == 1 ? values.get(0).map(Strings::dirName) : null;
          case "readlink", "realpath" -> canonical(values);
          case "cat" -> content(call);
          default -> null;
        };
    return known == null ? Value.unknown(labels(values, state)) : known;
  }

  private static @Nullable Value echo(Evaluator evaluator, Builtins.Call call, State state) {
    Fields fields = evaluator.expansion.fields(call.arguments(), state);
    if (fields.open()) {
      return fields.values().size() == 1 ? fields.values().get(0).concat(Value.exact("\n")) : null;
    }
    Value line = Value.EMPTY;
    boolean first = true;
    boolean newline = true;
    for (Value field : fields.values()) {
      String text = field.onlyText();
      if (first && "-n".equals(text)) {
        newline = false;
        continue;
      }
      if (text != null && (text.indexOf('\\') >= 0 || (first && text.startsWith("-")))) {
        return null;
      }
      line = first ? field : line.concat(Value.exact(" ")).concat(field);
      first = false;
    }
    return newline ? line.concat(Value.exact("\n")) : line;
  }

  private static @Nullable Value printf(List<Value> values) {
    String format = values.isEmpty() ? null : values.get(0).onlyText();
    if (format == null) {
      return null;
    }
    String unescaped = format.replace("\\n", "\n");
    if (values.size() == 2 && (unescaped.equals("%s") || unescaped.equals("%s\n"))) {
      return unescaped.length() == 3 ? values.get(1).concat(Value.exact("\n")) : values.get(1);
    }
    return values.size() == 1 && unescaped.indexOf('%') < 0 && unescaped.indexOf('\\') < 0
        ? Value.exact(unescaped)
        : null;
  }

  /** {@code which foo}, {@code command -v foo}, {@code type -p foo}: a path, or nothing. */
  private static @Nullable Value path(Builtins.Call call) {
    List<Value> values = call.values();
    if (values.isEmpty()) {
      return null;
    }
    String option = values.size() > 1 ? values.get(0).onlyText() : "";
    boolean asks =
        call.name().equals("which") || (call.name().equals("command") ? "-v" : "-p").equals(option);
    if (!asks) {
      return null;
    }
    return values
        .get(values.size() - 1)
        .map(
            s ->
                s.isAbsolutePath()
                    ? s
                    : s.isExact() ? Shape.between("/", "/" + s.prefix()) : Shape.between("/", ""))
        .or(Value.EMPTY);
  }

  private static @Nullable Value baseName(List<Value> values) {
    if (values.isEmpty() || values.size() > 2) {
      return null;
    }
    Value base = values.get(0).map(Strings::baseName);
    if (values.size() == 1) {
      return base;
    }
    String suffix = values.get(1).onlyText();
    return suffix == null ? null : base.map(shape -> Strings.withoutSuffix(shape, suffix));
  }

  private static @Nullable Value canonical(List<Value> values) {
    if (values.isEmpty()) {
      return null;
    }
    String option = values.get(0).onlyText();
    boolean follows = option != null && option.matches("-[efm]+|--canonicalize.*");
    Value path = values.get(values.size() - 1);
    return follows
        ? path.map(s -> Shape.between("/", "")).or(Value.EMPTY)
        : Value.unknown(path.labels());
  }

  private static Value content(Builtins.Call call) {
    Set<Label> labels = new HashSet<>();
    for (int i = 0; i < call.values().size(); i++) {
      labels.addAll(call.values().get(i).labels());
      String option = call.text(i);
      if (option == null || !option.startsWith("-")) {
        labels.add(new Label.FileContent(call.arguments().get(i).text()));
      }
    }
    return Value.unknown(labels);
  }
}
