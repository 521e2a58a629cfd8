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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scripts that are checked together: one that sources another tells what that one is used for.
 *
 * <p>First {@link #sourcingOf} is asked of each script, and what it gives is {@linkplain #add
 * added} in the scripts' order; then each is {@linkplain #connect connected}. Only scripts that
 * source others are kept, and of those that source one file the first few.
 */
public final class ScriptSet {
  /** More scripts that source one file tell nothing new, and each is followed. */
  private static final int MOST_CALLERS = 16;

  /** What a script says that only prepares another one. */
  private static final Set<String> PREPARING =
      Set.of(".", "source", ":", "[", "test", "export", "readonly", "set", "basename", "dirname");

  private final Set<String> places;
  private final SourcedNames names;
  private final Map<String, List<Caller>> callers = new HashMap<>();

  /**
   * @param places the {@linkplain Surroundings#place places} of the scripts
   */
  public ScriptSet(Collection<String> places) {
    this.places = Set.copyOf(places);
    this.names = new SourcedNames(this.places);
  }

  /**
   * A script that sources others of the set.
   *
   * @param files their places
   */
  public record Sourcing(Caller caller, Set<String> files) {
    public Sourcing {
      files = Set.copyOf(files);
    }
  }

  /**
   * The scripts, in the same order, each with those of the others that source it, and with the
   * places of all.
   */
  public static List<Script> connected(List<Script> scripts) {
    List<String> places = new ArrayList<>();
    for (Script script : scripts) {
      if (script.around().place() != null) {
        places.add(script.around().place());
      }
    }
    ScriptSet set = new ScriptSet(places);
    scripts.forEach(script -> set.sourcingOf(script).ifPresent(set::add));
    return scripts.stream().map(set::connect).toList();
  }

  /** Which others of the set a script sources, if any; safe for use by several threads. */
  public Optional<Sourcing> sourcingOf(Script script) {
    if (!names.mayBeIn(script.source().text(0, script.source().length()))) {
      return Optional.empty();
    }
    SyntaxTree tree = ShellParser.parse(script.source(), script.dialect());
    if (!tree.errors().isEmpty()) {
      return Optional.empty();
    }
    Set<String> files = new HashSet<>(ScriptFacts.of(tree, script.around()).sourcedFiles());
    files.retainAll(places);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Caller caller =
        new Caller(
            script.path(), script.source(), script.dialect(), script.around(), onlyPrepares(tree));
    return Optional.of(new Sourcing(caller, files));
  }

  /** Tells the sourced scripts of this one. */
  public void add(Sourcing sourcing) {
    for (String file : sourcing.files()) {
      List<Caller> known = callers.computeIfAbsent(file, f -> new ArrayList<>());
      if (known.size() < MOST_CALLERS) {
        known.add(sourcing.caller());
      }
    }
  }

  /**
   * The script with those that source it, and with the places of all; safe for use by several
   * threads once all are added.
   */
  public Script connect(Script script) {
    String place = script.around().place();
    List<Caller> own = place == null ? List.of() : callers.getOrDefault(place, List.of());
    return script.among(script.around().amid(own, places));
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
}
