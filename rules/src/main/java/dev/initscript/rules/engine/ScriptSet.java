package dev.initscript.rules.engine;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.files.Caller;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts that are checked together: one that sources another tells what that one is used for. */
public final class ScriptSet {
  /** More scripts that source one file tell nothing new, and each is followed. */
  private static final int MOST_CALLERS = 16;

  private static final Pattern SOURCING =
      Pattern.compile("(?:^|[\\s;&|({])(?:\\.|source)[ \\t]+(\\S+)");

  /** What a script says that only prepares another one. */
  private static final Set<String> PREPARING =
      Set.of(".", "source", ":", "[", "test", "export", "readonly", "set", "basename", "dirname");

  private final Map<String, Script> byPlace = new HashMap<>();
  private final Set<String> baseNames = new HashSet<>();
  private final Map<String, List<Caller>> callers = new HashMap<>();

  private ScriptSet() {}

  /**
   * The scripts, in the same order, each with those of the others that source it, and with the
   * places of all.
   */
  public static List<Script> connected(List<Script> scripts) {
    ScriptSet set = new ScriptSet();
    for (Script script : scripts) {
      String place = script.around().place();
      if (place != null) {
        set.byPlace.put(place, script);
        set.baseNames.add(baseName(place));
      }
    }
    scripts.forEach(set::addAsCaller);
    return scripts.stream().map(set::connected).toList();
  }

  private void addAsCaller(Script script) {
    if (!maySourceAnother(script)) {
      return;
    }
    SyntaxTree tree = ShellParser.parse(script.source(), script.dialect());
    if (!tree.errors().isEmpty()) {
      return;
    }
    Caller caller =
        new Caller(
            script.path(), script.source(), script.dialect(), script.around(), onlyPrepares(tree));
    for (String file : ScriptFacts.of(tree, script.around()).sourcedFiles()) {
      List<Caller> known = callers.computeIfAbsent(file, f -> new ArrayList<>());
      if (byPlace.containsKey(file) && known.size() < MOST_CALLERS) {
        known.add(caller);
      }
    }
  }

  /** By the text alone, so that a script that sources none of the others is not read twice. */
  private boolean maySourceAnother(Script script) {
    Matcher sourcing = SOURCING.matcher(script.source().text(0, script.source().length()));
    while (sourcing.find()) {
      String name = baseName(sourcing.group(1)).replaceAll("[\"';)}]", "");
      if (name.contains("$") || baseNames.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a script does nothing but set something and source another. */
  private static boolean onlyPrepares(SyntaxTree tree) {
    boolean[] prepares = {true};
    SyntaxWalker.walk(
        tree.root(),
        node -> {
          prepares[0] &= !(node instanceof FunctionDefinition);
          if (node instanceof SimpleCommand command && command.name() != null) {
            String name = command.name().literal();
            prepares[0] &= name != null && PREPARING.contains(name);
          }
        });
    return prepares[0];
  }

  private Script connected(Script script) {
    Surroundings around = script.around();
    String place = around.place();
    List<Caller> own = place == null ? List.of() : callers.getOrDefault(place, List.of());
    return script.among(
        new Surroundings(around.files(), around.siblings(), place, own, byPlace.keySet()));
  }
}
