package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Origin;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows the files that are sourced (POSIX XCU 2.14, dot), where they are found.
 *
 * <p>A file that is not found, does not parse, is too large or sources itself may do anything; what
 * the platform's own files do is known without their text.
 */
public final class Sourcing {
  private static final int MAX_DEPTH = 8;

  /** What administrators edit: on their machine it can say something else. */
  private static final Pattern SETTINGS =
      Pattern.compile("/etc/(?!init\\.d/|rc\\.d/|rc\\.common$|rc\\.subr$).*");

  private final Surroundings around;
  private final Map<String, @Nullable SourceFile> known = new HashMap<>();
  private final Deque<SourceFile> open = new ArrayDeque<>();
  private final Set<String> followed = new HashSet<>();

  /**
   * @param around the files around what is run
   * @param script what is run
   * @param focus a file of which the text is given
   */
  Sourcing(Surroundings around, SourceFile script, SourceFile focus) {
    this.around = around;
    known.put(focus.path(), focus);
    known.put(script.path(), script);
    open.push(script);
  }

  /** A file that is sourced, and whether it certainly is this one with this text. */
  private record Found(SourceFile file, boolean certain) {}

  /** Whether a command may source a file that is to be followed; quick to find out. */
  public static boolean maySource(Surroundings around, SimpleCommand command) {
    String name = command.name() == null ? null : command.name().literal();
    if (!".".equals(name) && !"source".equals(name)) {
      return false;
    }
    Word operand = command.words().size() > 1 ? command.words().get(1) : null;
    String path = operand == null ? null : operand.literal();
    return path == null || isFollowed(path, find(around, path));
  }

  /** The paths of the files that were followed. */
  Set<String> followed() {
    return followed;
  }

  void source(Evaluator evaluator, Builtins.Call call, State state) {
    Value operand = call.values().isEmpty() ? Value.UNKNOWN : call.values().get(0);
    if (operand.shapes().size() == 1) {
      source(evaluator, call, operand, operand.shapes().iterator().next(), state);
      return;
    }
    State after = state.deadCopy();
    for (Shape shape : operand.shapes()) {
      State in = state.copy();
      source(evaluator, call, operand, shape, in);
      after = State.join(after, in);
    }
    state.become(after);
  }

  private void source(
      Evaluator evaluator, Builtins.Call call, Value operand, Shape shape, State state) {
    Found found = find(evaluator, operand, shape);
    if (found == null) {
      unknown(evaluator, call, shape, state);
      return;
    }
    State otherwise = found.certain() ? state.deadCopy() : state.copy();
    follow(evaluator, call, found.file(), state);
    if (!otherwise.dead) {
      unknown(evaluator, call, shape, otherwise);
      state.become(State.join(state, otherwise));
    }
  }

  private @Nullable Found find(Evaluator evaluator, Value operand, Shape shape) {
    TargetFile file;
    boolean certain = true;
    if (!shape.isExact()) {
      boolean beside =
          shape.prefix().isEmpty()
              && shape.suffixText().startsWith("/")
              && operand.labels().contains(Label.Mark.SCRIPT_DIRECTORY);
      file = beside ? around.siblings().find(shape.suffixText().substring(1)) : TargetFile.UNKNOWN;
    } else {
      file = find(around, shape.prefix());
      certain = shape.isAbsolutePath() && !SETTINGS.matcher(shape.prefix()).matches();
    }
    boolean own = !shape.isExact() || isFollowed(shape.prefix(), file);
    SourceFile source =
        own && file instanceof TargetFile.Regular regular ? read(evaluator, regular) : null;
    if (source == null || open.contains(source)) {
      return null;
    }
    return open.size() < MAX_DEPTH && evaluator.hasTime() ? new Found(source, certain) : null;
  }

  /** A path without a slash is searched for in {@code PATH}. */
  private static TargetFile find(Surroundings around, String path) {
    if (path.startsWith("/")) {
      return around.files().find(path);
    }
    // From the working directory, which only at times is the script's.
    return path.indexOf('/') > 0 ? around.siblings().find(path) : TargetFile.UNKNOWN;
  }

  private static boolean isFollowed(String path, TargetFile file) {
    return file instanceof TargetFile.Regular regular && !SourcedLibraries.isKnown(path, regular);
  }

  private @Nullable SourceFile read(Evaluator evaluator, TargetFile.Regular file) {
    if (!known.containsKey(file.path())) {
      known.put(file.path(), file.whole() ? parse(evaluator, file) : null);
    }
    return known.get(file.path());
  }

  private static @Nullable SourceFile parse(Evaluator evaluator, TargetFile.Regular file) {
    SyntaxTree tree =
        ShellParser.parse(file.content(), evaluator.current.script().tree().dialect());
    return tree.errors().isEmpty() ? SourceFile.of(file.path(), tree) : null;
  }

  private void follow(Evaluator evaluator, Builtins.Call call, SourceFile file, State state) {
    if (followed.add(file.path())) {
      evaluator.functions.add(file);
    }
    List<Value> outer = state.arguments;
    boolean more = state.moreArguments;
    boolean given = call.arguments().size() > 1;
    if (given) {
      setArguments(evaluator, call, state);
    }
    open.push(file);
    SourceFile before = evaluator.current.enter(file);
    evaluator.converge(
        state,
        () ->
            state.become(
                evaluator.jumps.function(
                    state, () -> evaluator.lists.run(file.tree().root().body(), state))));
    SourceFile left = evaluator.current.enter(before);
    open.remove(left);
    if (given) {
      state.arguments = outer;
      state.moreArguments = more;
    }
  }

  /** POSIX knows no arguments here: bash and busybox set them, dash does not. */
  private static void setArguments(Evaluator evaluator, Builtins.Call call, State state) {
    State set = state.copy();
    Fields fields =
        evaluator.expansion.fields(call.arguments().subList(1, call.arguments().size()), state);
    set.setArguments(fields.values(), fields.open());
    boolean certain = evaluator.current.script().tree().dialect() != Dialect.POSIX;
    state.become(certain ? set : State.join(set, state.copy()));
  }

  private static void unknown(Evaluator evaluator, Builtins.Call call, Shape shape, State state) {
    Set<String> names = shape.isExact() ? SourcedLibraries.variablesSetBy(shape.prefix()) : null;
    state.foreign |= SourcedLibraries.mayDefineFunctions(Value.of(shape));
    if (shape.isExact() && DebianMessages.areDefinedBy(shape.prefix())) {
      state.debian = true;
      state.errexit = state.errexit.afterDebiansFunctions();
    }
    if (names == null) {
      unknown(evaluator, call.node().range(), state);
      return;
    }
    state.status = Value.UNKNOWN;
    Origin origin = evaluator.current.origin(call.node().range(), "");
    for (String name : names) {
      state.set(name, state.get(name).or(Value.UNKNOWN).from(origin));
    }
  }

  /** Commands are run of which nothing is known. */
  static void unknown(Evaluator evaluator, TextRange place, State state) {
    state.status = Value.UNKNOWN;
    state.forgetAll(evaluator.current.origin(place, ""));
  }
}
