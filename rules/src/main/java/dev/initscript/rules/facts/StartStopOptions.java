package dev.initscript.rules.facts;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The options of one {@code start-stop-daemon} (start-stop-daemon(8), dpkg's).
 *
 * @param options the long names of those that are given
 * @param unclear whether a word that is not known can be an option
 */
record StartStopOptions(Set<String> options, boolean unclear) {
  /** Short option, long option; with {@code =} if an argument follows. */
  private static final List<String> KNOWN =
      List.of(
          "Sstart",
          "Kstop",
          "Tstatus",
          "Hhelp",
          "Vversion",
          "ttest",
          "ooknodo",
          "qquiet",
          "bbackground",
          "Cno-close",
          "mmake-pidfile",
          "vverbose",
          "xexec=",
          "ppidfile=",
          "nname=",
          "uuser=",
          "ggroup=",
          "ssignal=",
          "Rretry=",
          "cchuid=",
          "rchroot=",
          "dchdir=",
          "Nnicelevel=",
          "Pprocsched=",
          "Iiosched=",
          "kumask=",
          "astartas=",
          "Ooutput=",
          " ppid=",
          " pid=",
          " notify-timeout=",
          " notify-await",
          " remove-pidfile");

  static StartStopOptions of(List<Value> arguments) {
    Set<String> options = new HashSet<>();
    boolean unclear = false;
    boolean isArgument = false;
    for (Value value : arguments) {
      String only = value.onlyText();
      if (only == null) {
        boolean canBeOption = false;
        for (Shape shape : value.shapes()) {
          canBeOption |= shape.prefix().isEmpty() || shape.prefix().startsWith("-");
        }
        unclear |= canBeOption && !isArgument;
        isArgument = false;
        continue;
      }
      for (String text : Strings.fields(only)) {
        if (text.equals("--") && !isArgument) {
          return new StartStopOptions(options, unclear);
        }
        isArgument = !isArgument && text.startsWith("-") && takesNext(text, options);
      }
    }
    return new StartStopOptions(options, unclear);
  }

  /** Notes the options in a word; whether the next word is an argument of the last. */
  private static boolean takesNext(String text, Set<String> options) {
    if (text.startsWith("--")) {
      int equals = text.indexOf('=');
      String name = text.substring(2, equals < 0 ? text.length() : equals);
      for (String known : KNOWN) {
        if (known.startsWith(name, 1)) {
          options.add(longName(known));
          return equals < 0 && known.endsWith("=") && isName(known, name);
        }
      }
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      for (String known : KNOWN) {
        if (known.charAt(0) == text.charAt(i)) {
          options.add(longName(known));
          if (known.endsWith("=")) {
            return i == text.length() - 1;
          }
        }
      }
    }
    return false;
  }

  /** An abbreviation is understood by getopt_long(3) too. */
  private static boolean isName(String known, String name) {
    return !name.isEmpty() && known.startsWith(name, 1);
  }

  private static String longName(String known) {
    return known.substring(1, known.length() - (known.endsWith("=") ? 1 : 0));
  }

  /** Whether it can signal anything. */
  boolean maySignal() {
    boolean starts = options.contains("start") || options.contains("status");
    // OpenRC's takes --signal for an order of its own.
    boolean stops = options.contains("stop") || (options.contains("signal") && !starts);
    return stops ? !options.contains("test") : unclear && !starts;
  }

  /** Whether it looks at the process in a pidfile, and at what that runs. */
  boolean isVerified() {
    return options.contains("pidfile") && options.contains("exec");
  }

  /** Whether an option letter is among the words, alone or with others. */
  static boolean hasLetter(List<Value> arguments, char letter) {
    for (Value argument : arguments) {
      String text = argument.onlyText();
      if (text == null || (text.startsWith("-") && text.indexOf(letter) > 0)) {
        return true;
      }
    }
    return false;
  }
}
