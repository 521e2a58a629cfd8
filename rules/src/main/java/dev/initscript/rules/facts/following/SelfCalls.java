package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.SimpleCommand;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a script runs itself, or perhaps does: {@code $0 status}, {@code service foo status}. What
 * it answers there a probe can have decided that it asks when it is told so.
 */
public final class SelfCalls {
  private static final Set<String> MANAGERS = KnownCommands.names("service invoke-rc.d rc-service");

  private static final Pattern INIT_SCRIPT = Pattern.compile("/etc/(?:rc\\.d/)?(?:init|rc)\\.d/.*");

  private final Map<Label.Probe, Call> calls = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param told what it is told to do; empty for anything
   * @param actions what the script has been told when it comes there; empty for anything
   */
  private record Call(Set<String> told, Set<String> actions) {}

  /**
   * A command of which no function is run; if it runs the script its status and output are an
   * answer.
   *
   * @return what answers; none if it is another command
   */
  Set<Label.Probe> add(SimpleCommand node, List<Value> words, String script, State state) {
    int action = action(words, script);
    if (action < 0) {
      return Set.of();
    }
    Label.Probe probe = new Label.Probe(node);
    Call call =
        new Call(action < words.size() ? texts(words.get(action)) : Set.of(), state.actions);
    calls.merge(
        probe, call, (a, b) -> new Call(either(a.told, b.told), either(a.actions, b.actions)));
    return Set.of(probe);
  }

  /** Which word tells the script what to do; -1 if it is not run. */
  private static int action(List<Value> words, String script) {
    for (int i = 0; i < Math.min(2, words.size()); i++) {
      boolean run = i == 0 || isInterpreter(words.get(0));
      if (run
          && (words.get(i).labels().contains(Label.Mark.SCRIPT_NAME)
              || isIn(words.get(i), script))) {
        return i + 1;
      }
    }
    String manager = words.isEmpty() ? null : words.get(0).onlyText();
    if (manager == null || !MANAGERS.contains(manager.substring(manager.lastIndexOf('/') + 1))) {
      return -1;
    }
    int name = 1;
    while (name < words.size() && isOption(words.get(name))) {
      name++;
    }
    return name < words.size() && mayBe(words.get(name), script) ? name + 1 : -1;
  }

  private static boolean isOption(Value word) {
    String text = word.onlyText();
    return text != null && text.startsWith("-");
  }

  private static boolean isInterpreter(Value word) {
    String text = word.onlyText();
    return text != null && KnownCommands.isInterpreter(text.substring(text.lastIndexOf('/') + 1));
  }

  /** Whether it lies where init scripts lie, and can be this one. */
  private static boolean isIn(Value word, String script) {
    for (Shape shape : word.shapes()) {
      String path = shape.prefix();
      if (path.startsWith("/etc/") && INIT_SCRIPT.matcher(path).matches()) {
        return mayBe(word.map(Strings::baseName), script);
      }
    }
    return false;
  }

  /** Where the script lies is not always known. */
  private static boolean mayBe(Value name, String script) {
    Shape own = Shape.exact(script.substring(script.lastIndexOf('/') + 1));
    return script.isEmpty() || name.shapes().stream().anyMatch(own::isCompatible);
  }

  private static Set<String> texts(Value word) {
    Set<String> texts = new LinkedHashSet<>();
    for (Shape shape : word.shapes()) {
      if (!shape.isExact()) {
        return Set.of();
      }
      texts.add(shape.prefix());
    }
    return texts;
  }

  private static Set<String> either(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() ? Set.of() : Sets.union(a, b);
  }

  /**
   * Those that can answer with what was asked elsewhere in the script.
   *
   * @param asked what the script is told where it is asked; empty for anything
   */
  public Set<Label.Probe> answering(Set<String> asked) {
    Set<Label.Probe> answering = new LinkedHashSet<>();
    Set<String> reached = asked;
    boolean more = true;
    while (more) {
      more = false;
      for (var call : calls.entrySet()) {
        if (meet(call.getValue().told, reached) && answering.add(call.getKey())) {
          reached = either(reached, call.getValue().actions);
          more = true;
        }
      }
    }
    return answering;
  }

  private static boolean meet(Set<String> told, Set<String> reached) {
    return told.isEmpty()
        || reached.isEmpty()
        || reached.contains("*")
        || told.stream().anyMatch(reached::contains);
  }
}
