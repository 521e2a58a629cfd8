package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
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

  private static final Set<String> FINDERS = Set.of("grep", "egrep", "fgrep");

  /** Print something only if they are given something. */
  private static final Set<String> FILTERS =
      Set.of("grep", "egrep", "fgrep", "tr", "cut", "head", "tail", "sort", "uniq", "rev");

  private static final Set<String> CHANGING_FILES =
      Set.of("touch", "rm", "mv", "cp", "ln", "mkdir", "rmdir", "install", "tee", "truncate", "dd");

  private static final Value SPACE = Value.exact(" ");
  private static final Value NEWLINE = Value.exact("\n");

  private Outputs() {}

  static void run(Evaluator evaluator, Builtins.Call call, State state) {
    boolean plain = call.invocation().lookup() == Invocation.Lookup.PLAIN;
    if (state.foreign && plain && !KnownCommands.isProgram(call.name())) {
      state.forgetAll(evaluator.current.origin(call.node().range(), ""));
    }
    if (CHANGING_FILES.contains(call.name())) {
      state.files = Sets.union(state.files, madeFrom(call.values(), state).influences());
      for (Word word : call.arguments()) {
        evaluator.answers.written(word.text(), state);
      }
    }
    if (KnownCommands.mayStart(call.name())) {
      state.changedFiles(); // A daemon writes its pidfile.
    }
    Value printed = printed(evaluator, call, state);
    if (KnownCommands.isReading(call.name()) || call.name().equals("kill")) {
      evaluator.pidLists.given(call.name(), call.arguments(), call.values());
    }
    if (PROBES.contains(call.name())) {
      Label.Probe probe = new Label.Probe(call.node());
      evaluator.recorder.asked(probe, evaluator.loops.conditionals());
      state.status = Value.answer(Set.of(probe));
      if (call.name().equals(HelperBlock.PIDFILE_FORM) && !call.arguments().isEmpty()) {
        Label file = new Label.FileContent(call.arguments().get(0).text());
        evaluator.answers.compare(Set.of(probe), List.of(Value.unknown(Set.of(file))));
      }
    } else {
      if (ProcessLink.isRead(call)) {
        Label.Probe probe = new Label.Probe(call.node());
        evaluator.recorder.asked(probe, evaluator.loops.conditionals());
        printed = Value.madeFrom(call.values()).with(Set.of(probe));
      }
      evaluator.answers.compare(state.input.probes(), call.values());
      Set<Label.Probe> answers = answerOfItself(evaluator, call.node(), words(call), state);
      state.status = statusOf(call.name(), call.values(), state).under(answers, Set.of());
      printed = printed.with(answers);
    }
    state.status = state.status.under(state.decidedBy, state.confirmed);
    state.output = state.output.then(printed.under(state.decidedBy, state.confirmed));
  }

  private static List<Value> words(Builtins.Call call) {
    Word name = call.node().words().get(call.invocation().index());
    List<Value> words = new ArrayList<>(call.values());
    words.add(0, Value.exact(name.literal() == null ? call.name() : name.literal()));
    return words;
  }

  /** Who answers, if the command runs the script itself; what it says then is not yes or no. */
  static Set<Label.Probe> answerOfItself(
      Evaluator evaluator, SimpleCommand node, List<Value> words, State state) {
    String script = evaluator.current.script().path();
    Set<Label.Probe> answers = evaluator.recorder.selfCalls().add(node, words, script, state);
    answers.forEach(probe -> evaluator.recorder.asked(probe, evaluator.loops.conditionals()));
    return answers;
  }

  /** The status of a command of which only its arguments and its input are known. */
  static Value statusOf(String name, List<Value> words, State state) {
    Value made = madeFrom(words, state);
    Set<Label.Probe> listed = state.input.probes();
    boolean finds = FINDERS.contains(name) && !listed.isEmpty() && !isInverted(words);
    boolean succeeds = name.equals("echo") || name.equals("printf");
    Value status = finds ? Value.answer(listed) : succeeds ? Value.SUCCESS : Value.UNKNOWN;
    return status.under(made.influences(), Set.of());
  }

  private static boolean isInverted(List<Value> words) {
    for (Value word : words) {
      String text = word.onlyText();
      if (text != null && text.startsWith("-")) {
        boolean letters = !text.startsWith("--");
        if ((letters && (text.indexOf('v') > 0 || text.indexOf('L') > 0))
            || text.startsWith("--inv")
            || text.startsWith("--files-witho")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a command can have made of its arguments and its input. */
  static Value madeFrom(List<Value> words, State state) {
    List<Value> sources = new ArrayList<>(words);
    sources.add(state.input);
    return Value.madeFrom(sources);
  }

  /** What comes out of a command that is not known; empty only if a filter was given nothing. */
  private static Value computed(Builtins.Call call, State state) {
    Value made = madeFrom(call.values(), state).reworked();
    boolean filters = FILTERS.contains(call.name()) && !isCounting(call.values());
    if (call.name().equals("cut") && !made.probes().isEmpty()) {
      return made.with(Set.of(Label.Mark.PICKED));
    }
    return filters || made.probes().isEmpty() ? made : made.with(Set.of(Label.Mark.COMPUTED));
  }

  /** {@code pidof -s}. */
  private static boolean isSingle(List<Value> words) {
    for (Value word : words) {
      String text = word.onlyText();
      if (text != null && text.matches("-[a-z]*s[a-z]*")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCounting(List<Value> words) {
    for (Value word : words) {
      String text = word.onlyText();
      if (text != null && text.startsWith("-") && text.indexOf('c') > 0) {
        return true;
      }
    }
    return false;
  }

  private static Value printed(Evaluator evaluator, Builtins.Call call, State state) {
    List<Value> values = call.values();
    Value known =
        switch (call.name()) {
          case "pidof", HelperBlock.EXE_FORM -> {
            Value list = Value.unknown(Set.of(new Label.Probe(call.node())));
            yield isSingle(call.values()) ? list.with(Set.of(Label.Mark.PICKED)) : list;
          }
          case "pidofproc", HelperBlock.PIDFILE_FORM ->
              Value.unknown(Set.of(new Label.Probe(call.node()), Label.Mark.SINGLE));
          case "pgrep", "ps" -> Value.unknown(Set.of(new Label.Probe(call.node())));
          case "echo" -> echo(evaluator, call, state);
          case "printf" -> printf(values);
          case "which", "command", "type" -> path(call);
          case "basename" -> baseName(values);
          case "dirname" -> values.size() == 1 ? dirName(values.get(0)) : null;
          case "readlink", "realpath" -> canonical(values);
          case "cat" -> content(call, state);
          default -> null;
        };
    return known == null ? computed(call, state) : known;
  }

  private static @Nullable Value echo(Evaluator evaluator, Builtins.Call call, State state) {
    Fields fields = evaluator.expansion.fields(call.arguments(), state);
    if (fields.open()) {
      return fields.values().size() == 1 ? fields.values().get(0).concat(NEWLINE) : null;
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
      line = first ? field : line.concat(SPACE).concat(field);
      first = false;
    }
    return newline ? line.concat(NEWLINE) : line;
  }

  private static @Nullable Value printf(List<Value> values) {
    String format = values.isEmpty() ? null : values.get(0).onlyText();
    if (format == null) {
      return null;
    }
    String unescaped = format.replace("\\n", "\n");
    if (values.size() == 2 && (unescaped.equals("%s") || unescaped.equals("%s\n"))) {
      return unescaped.length() == 3 ? values.get(1).concat(NEWLINE) : values.get(1);
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

  private static Value dirName(Value path) {
    boolean own = path.labels().equals(Set.of(Label.Mark.SCRIPT_NAME));
    Value directory = path.map(Strings::dirName);
    return own ? directory.with(Set.of(Label.Mark.SCRIPT_DIRECTORY)) : directory;
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
    return follows ? path.map(s -> Shape.between("/", "")).or(Value.EMPTY) : Value.madeFrom(values);
  }

  private static Value content(Builtins.Call call, State state) {
    Set<Label> files = new HashSet<>();
    for (int i = 0; i < call.values().size(); i++) {
      String option = call.text(i);
      if (option == null || !option.startsWith("-")) {
        files.add(new Label.FileContent(call.arguments().get(i).text()));
      }
    }
    Value from = files.isEmpty() ? madeFrom(call.values(), state) : Value.madeFrom(call.values());
    return from.with(files);
  }
}
