package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that searches all processes for a name or text: {@code pidof foo}, {@code pgrep foo},
 * {@code ps ax | grep foo | grep -v grep}.
 *
 * @param name what is searched for, as a plain text
 * @param by what is compared with it
 * @param result what comes out
 */
public record ProcessSearch(String name, By by, Result result) {
  /** What of a process is compared. */
  public enum By {
    /** The name of the program, whole. */
    NAME,
    /** The name of the program, or a part of it. */
    PART_OF_NAME,
    /** The command line, or a part of it. */
    COMMAND_LINE;

    /** What pgrep and pkill compare. */
    public static By of(KillCommand words) {
      return words.has('f') ? COMMAND_LINE : words.has('x') ? NAME : PART_OF_NAME;
    }
  }

  /** What a search prints. */
  public enum Result {
    PIDS,
    LINES,
    COUNT,
    NOTHING
  }

  private static final Pattern ALL =
      Pattern.compile(
          "-[AaefFlwHjLcZMxo]*[eA][AaefFlwHjLcZMxo]*|-?[uwfhjlsvceo]*a[uwfhjlsvceo]*x[uwfhjlsvceo]*|-?[uwfhjlsvceo]*x[uwfhjlsvceo]*a[uwfhjlsvceo]*");
  private static final Pattern DISPLAY =
      Pattern.compile(
          "-?[wlfo]+|--(?:no-head(?:ers|ing)|forest|sort=\\S+|(?:width|cols|columns)=\\d+)");
  private static final String PS_PLAIN = "(?: h| --no-head(?:ers|ing))*";
  private static final String PS_PIDS = "(?: -?o ?pid=?)";
  private static final Pattern PS_BY_NAME =
      Pattern.compile(
          "(?=.* -?o ?pid)"
              + PS_PLAIN
              + PS_PIDS
              + "?"
              + PS_PLAIN
              + " -C ?(?<name>(?!null\\b)[\\w.-]+)"
              + PS_PLAIN
              + PS_PIDS
              + "?"
              + PS_PLAIN);
  private static final Pattern COMMAND_LINE = Pattern.compile("args|cmd|command");
  private static final Pattern AWK_SEARCH =
      Pattern.compile("\\s*/([^/^\\[]*(?:\\[\\w\\])?[^/]*)/.*", Pattern.DOTALL);
  private static final Pattern AWK_PID =
      Pattern.compile("(?:.*\\{)\\s*print \\$[12];?\\s*\\}\\s*", Pattern.DOTALL);

  /** Whether the command lines are searched, not the names of programs. */
  boolean byText() {
    return by == By.COMMAND_LINE;
  }

  /** The search that the pipeline is; null if it is none. */
  static @Nullable ProcessSearch of(
      ScriptFacts facts, SimpleCommand first, List<Command> pipeline) {
    CommandUse use = facts.command(first);
    if (use == null || use.function()) {
      return null;
    }
    return switch (use.name()) {
      case "pidof" -> pipeline.size() == 1 ? ofPidof(use) : null;
      case "pgrep" -> pipeline.size() == 1 ? ofPgrep(use) : null;
      case "ps" -> pipeline.size() == 1 ? ofPsByName(use) : ofPs(facts, use, pipeline);
      default -> null;
    };
  }

  private static @Nullable ProcessSearch ofPidof(CommandUse use) {
    String name = null;
    for (Word word : use.arguments()) {
      String text = use.value(word).onlyText();
      if (text == null ? use.value(word).mayBePath() || name != null : isPath(text)) {
        return null;
      }
      if (text == null) {
        name = word.text();
      } else if (!text.startsWith("-") && !text.startsWith("%")) {
        name = text;
      }
    }
    return name == null ? null : new ProcessSearch(name, By.NAME, Result.PIDS);
  }

  private static boolean isPath(String text) {
    return text.indexOf('/') >= 0;
  }

  /**
   * {@code pgrep -f ^/usr/sbin/foo}: the pids of every process whose command line begins so; null
   * if it is anything else.
   */
  static @Nullable ProcessSearch ofPath(ScriptFacts facts, SimpleCommand first) {
    CommandUse use = facts.command(first);
    if (use == null || use.function() || !use.name().equals("pgrep")) {
      return null;
    }
    KillCommand words = KillCommand.ofPkill(use);
    boolean plain = words.understood() && !words.isNarrowed() && !words.isOfOneUser();
    if (!plain
        || words.operands().size() != 1
        || words.options().stream().anyMatch(ProcessSearch::prints)) {
      return null;
    }
    String text = use.value(words.operands().get(0)).onlyText();
    return text != null && text.matches("\\^/.+") && words.has('f')
        ? new ProcessSearch(text, By.COMMAND_LINE, Result.PIDS)
        : null;
  }

  /** Whether pgrep is told to print something else than pids. */
  private static boolean prints(String option) {
    return option.matches("-[a-z]*[aclv].*|--(?:count|list-.*|inverse)");
  }

  private static @Nullable ProcessSearch ofPgrep(CommandUse use) {
    KillCommand words = KillCommand.ofPkill(use);
    if (!words.understood()
        || words.isNarrowed()
        || words.isOfOneUser()
        || words.operands().size() != 1) {
      return null;
    }
    String text = use.value(words.operands().get(0)).onlyText();
    boolean anchored = (text != null && text.startsWith("^/")) || words.has('x');
    return text == null
            || text.isEmpty()
            || (anchored && words.has('f'))
            || (isPath(text) && !words.has('f'))
        ? null
        : new ProcessSearch(plain(text), By.of(words), Result.PIDS);
  }

  /**
   * Whether it lists the command lines of all, and was not asked about one. {@code ps -e} lists
   * names only.
   */
  private static boolean listsAll(CommandUse use) {
    boolean all = use.arguments().isEmpty();
    boolean lines = all;
    boolean columns = false;
    for (Word word : use.arguments()) {
      String text = use.value(word).onlyText();
      if (text == null) {
        return false;
      }
      if (columns) {
        lines = COMMAND_LINE.matcher(text).find();
        columns = false;
      } else if (ALL.matcher(text).matches()) {
        all = true;
        lines |= text.indexOf('x') >= 0 || text.indexOf('f') >= 0 || text.indexOf('F') >= 0;
        columns = text.endsWith("o");
      } else if (DISPLAY.matcher(text).matches()) {
        // busybox's lists all without an option
        columns = text.endsWith("o");
        boolean alone = use.arguments().size() == (columns ? 2 : 1);
        all |= alone;
        lines |= alone || text.indexOf('f') > 0;
      } else {
        return false;
      }
    }
    return all && lines;
  }

  /** {@code ps -C foo -o pid=}: the names of programs, and nothing else is chosen. */
  private static @Nullable ProcessSearch ofPsByName(CommandUse use) {
    var text = new StringBuilder();
    for (Word word : use.arguments()) {
      text.append(' ').append(use.value(word).onlyText()); // "null" fits nothing below
    }
    Matcher words = PS_BY_NAME.matcher(text);
    return words.matches() ? new ProcessSearch(words.group("name"), By.NAME, Result.PIDS) : null;
  }

  private static @Nullable ProcessSearch ofPs(
      ScriptFacts facts, CommandUse list, List<Command> pipeline) {
    if (!listsAll(list)) {
      return null;
    }
    String found = null;
    Result result = Result.LINES;
    for (int i = 1; i < pipeline.size(); i++) {
      CommandUse use =
          pipeline.get(i) instanceof SimpleCommand simple ? facts.command(simple) : null;
      if (use == null || use.function()) {
        return null;
      }
      switch (use.name()) {
        case "grep", "egrep", "fgrep" -> {
          Grep grep = Grep.of(use);
          if (grep == null) {
            return null;
          }
          if (!grep.inverted() && found == null) {
            found = grep.pattern();
          }
          result = grep.quiet() ? Result.NOTHING : grep.counting() ? Result.COUNT : result;
        }
        case "awk", "gawk", "mawk" -> {
          String program = use.arguments().isEmpty() ? null : use.arguments().get(0).literal();
          Matcher search = AWK_SEARCH.matcher(program == null ? "" : program);
          if (search.matches() && found == null) {
            found = search.group(1);
          }
          boolean pid = program != null && AWK_PID.matcher(program).matches();
          result = pid ? Result.PIDS : Result.LINES;
        }
        case "wc" -> result = Result.COUNT;
        case "cut", "sed", "tr", "head", "tail", "sort", "cat", "uniq" -> {
          // of the lines that were found
        }
        default -> {
          return null;
        }
      }
    }
    String name = found == null ? "" : plain(found);
    return isName(name) ? new ProcessSearch(name, By.COMMAND_LINE, result) : null;
  }

  /** Whether it is a text to search command lines for: no pid, no pattern of anything. */
  static boolean isName(String text) {
    return text.matches("(?s).*[A-Za-z]{2}.*") && !text.equals("grep");
  }

  /** A pattern as the text that it finds: {@code [f]oo}, {@code ^foo$}, {@code foo\.bin}. */
  private static String plain(String pattern) {
    return pattern
        .replaceAll("^\\^|\\$$|^\\\\<|\\\\>$", "")
        .replaceAll("\\[(.)\\]", "$1")
        .replaceAll("\\\\(.)", "$1")
        .strip();
  }
}
