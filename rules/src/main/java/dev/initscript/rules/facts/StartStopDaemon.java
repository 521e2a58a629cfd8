package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of start-stop-daemon: dpkg's, and those of others as far as their options are the same.
 */
public final class StartStopDaemon {
  private static final Map<String, String> LONG_NAMES =
      Map.ofEntries(
          Map.entry("S", "start"),
          Map.entry("K", "stop"),
          Map.entry("T", "status"),
          Map.entry("t", "test"),
          Map.entry("o", "oknodo"),
          Map.entry("q", "quiet"),
          Map.entry("b", "background"),
          Map.entry("C", "no-close"),
          Map.entry("m", "make-pidfile"),
          Map.entry("v", "verbose"),
          Map.entry("s", "signal"),
          Map.entry("R", "retry"),
          Map.entry("x", "exec"),
          Map.entry("a", "startas"),
          Map.entry("n", "name"),
          Map.entry("u", "user"),
          Map.entry("g", "group"),
          Map.entry("c", "chuid"),
          Map.entry("r", "chroot"),
          Map.entry("d", "chdir"),
          Map.entry("N", "nicelevel"),
          Map.entry("P", "procsched"),
          Map.entry("I", "iosched"),
          Map.entry("k", "umask"),
          Map.entry("p", "pidfile"),
          Map.entry("O", "output"));

  private static final Set<String> FLAGS =
      Set.of(
          "start",
          "stop",
          "status",
          "test",
          "oknodo",
          "quiet",
          "background",
          "no-close",
          "make-pidfile",
          "remove-pidfile",
          "verbose",
          "notify-await");

  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          "signal",
          "retry",
          "exec",
          "startas",
          "name",
          "user",
          "group",
          "chuid",
          "chroot",
          "chdir",
          "nicelevel",
          "procsched",
          "iosched",
          "umask",
          "pidfile",
          "pid",
          "ppid",
          "output",
          "notify-timeout");

  /** The options that say which processes are meant. */
  private static final List<String> NARROWING =
      List.of("pidfile", "pid", "ppid", "name", "user", "group");

  private final CommandUse use;
  private final Map<String, Optional<OptionArgument>> options = new HashMap<>();
  private final List<Word> daemonArguments = new ArrayList<>();
  private boolean understood = true;

  private StartStopDaemon(CommandUse use) {
    this.use = use;
  }

  /** The calls of a script. */
  public static Stream<StartStopDaemon> in(ScriptFacts facts) {
    return facts.commands("start-stop-daemon").stream().map(StartStopDaemon::of);
  }

  /** A call. */
  public static StartStopDaemon of(CommandUse use) {
    StartStopDaemon call = new StartStopDaemon(use);
    call.read();
    return call;
  }

  /** What one field of the command line is: a word, or a part of one that is split. */
  private record Field(@Nullable String text, Word word) {}

  private void read() {
    List<Field> fields = fields();
    for (int i = 0; i < fields.size(); i++) {
      String text = fields.get(i).text();
      if ("--".equals(text)) {
        fields.subList(i + 1, fields.size()).forEach(field -> daemonArguments.add(field.word()));
        return;
      }
      i += text == null || !text.startsWith("-") ? unknown(fields.get(i)) : option(fields, i, text);
    }
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Word word : use.arguments()) {
      String text = use.value(word).onlyText();
      if (text != null && word.maySplit()) {
        Strings.fields(text).forEach(field -> fields.add(new Field(field, word)));
      } else {
        fields.add(new Field(text, word));
      }
    }
    return fields;
  }

  /** A long option whose argument is not known, or a word that can be anything. */
  private int unknown(Field field) {
    Word word = field.word();
    String start = word.staticPrefix();
    int equals = start.indexOf('=');
    if (start.startsWith("--")
        && equals > 0
        && WITH_ARGUMENT.contains(start.substring(2, equals))) {
      put(start.substring(2, equals), behindEquals(word, equals));
    } else {
      understood &= isNothingOrFlags(word);
    }
    return 0;
  }

  /** {@code $QUIET}, which is empty or {@code --quiet}. */
  private boolean isNothingOrFlags(Word word) {
    return word.maySplit()
        && use.value(word).shapes().stream()
            .allMatch(
                shape ->
                    shape.isExact()
                        && Strings.fields(shape.prefix()).stream()
                            .allMatch(f -> f.startsWith("--") && FLAGS.contains(f.substring(2))));
  }

  private OptionArgument behindEquals(Word word, int equals) {
    String head = word.staticPrefix().substring(0, equals + 1);
    String written = word.text().startsWith(head) ? word.text().substring(equals + 1) : "";
    Value value = use.value(word).map(shape -> Strings.withoutPrefix(shape, equals + 1));
    return new OptionArgument(written, value, word);
  }

  /** Reads an option; how many fields its argument takes. */
  private int option(List<Field> fields, int i, String text) {
    if (text.startsWith("--")) {
      return longOption(fields, i, text);
    }
    for (int at = 1; at < text.length(); at++) {
      String name = LONG_NAMES.get(text.substring(at, at + 1));
      if (name == null) {
        understood = false;
      } else if (WITH_ARGUMENT.contains(name)) {
        boolean attached = at + 1 < text.length();
        understood &= !attached || !name.equals("pidfile");
        put(name, attached ? null : argument(fields, i + 1));
        return attached ? 0 : 1;
      } else {
        put(name, null);
      }
    }
    return 0;
  }

  private int longOption(List<Field> fields, int i, String text) {
    int equals = text.indexOf('=');
    String name = text.substring(2, equals < 0 ? text.length() : equals);
    if (equals >= 0 && WITH_ARGUMENT.contains(name)) {
      Word word = fields.get(i).word();
      boolean own = word.staticPrefix().startsWith("--" + name + "=");
      put(name, own ? behindEquals(word, equals) : null);
    } else if (equals < 0 && WITH_ARGUMENT.contains(name)) {
      put(name, argument(fields, i + 1));
      return 1;
    } else {
      understood &= FLAGS.contains(name);
      put(name, null);
    }
    return 0;
  }

  /** The argument, if a word is nothing else. */
  private @Nullable OptionArgument argument(List<Field> fields, int i) {
    if (i >= fields.size()) {
      understood = false;
      return null;
    }
    Word word = fields.get(i).word();
    int fieldsOfWord = 0;
    for (Field field : fields) {
      fieldsOfWord += field.word().start() == word.start() ? 1 : 0;
    }
    return fieldsOfWord == 1 ? OptionArgument.of(use, word) : null;
  }

  private void put(String name, @Nullable OptionArgument argument) {
    options.put(name, Optional.ofNullable(argument));
  }

  public CommandUse use() {
    return use;
  }

  /** Whether every option is known, on every way. */
  public boolean understood() {
    return understood;
  }

  public boolean has(String longName) {
    return options.containsKey(longName);
  }

  /** The argument of an option, if the option is there and its argument is a word of its own. */
  public Optional<OptionArgument> argument(String longName) {
    return options.getOrDefault(longName, Optional.empty());
  }

  /** The words behind {@code --}. */
  public List<Word> daemonArguments() {
    return daemonArguments;
  }

  /** Whether it signals, and does not only look: no {@code --test}, and a signal other than 0. */
  public boolean signals() {
    return has("stop") && !has("test") && !isZero("signal") && !isZero("retry");
  }

  /** Whether OpenRC's signals by it, which needs no {@code --stop} beside {@code --signal}. */
  public boolean signalsInOpenRc() {
    boolean order = has("stop") || has("start") || has("status") || has("test");
    return has("signal") && !order && !isZero("signal");
  }

  private boolean isZero(String option) {
    return argument(option)
        .map(argument -> argument.value().onlyText())
        .filter(
            text -> text.matches("-?0(/\\d+)*") && (option.equals("signal") || text.contains("/")))
        .isPresent();
  }

  /** Whether it is said which of the processes that run the program are meant. */
  public boolean isNarrowed() {
    return NARROWING.stream().anyMatch(this::has);
  }
}
