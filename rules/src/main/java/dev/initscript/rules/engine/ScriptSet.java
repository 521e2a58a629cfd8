package dev.initscript.rules.engine;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.files.Caller;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scripts that are checked together: one that sources another tells what that one is used for.
 *
 * <p>First {@link Analyzer#analyzeWithSourcing} is asked of each script that {@link #mayConnect},
 * and what it gives is {@linkplain #add added} in the scripts' order; then each is looked at with
 * what is {@link #around} it. Kept are, of the scripts that source one file, the first few.
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
   * What a script sources.
   *
   * @param files as they are called as a {@link TargetFile.Regular}
   * @param secondary whether the script does nothing but set something and source another one
   */
  public record Sourcing(Set<String> files, boolean secondary) {
    /** Of a script that sources nothing that is known. */
    public static final Sourcing NOTHING = new Sourcing(Set.of(), false);

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
    for (Script script : scripts) {
      if (set.mayConnect(operands(script.source()))) {
        set.add(script, sourcingOf(script));
      }
    }
    return scripts.stream().map(script -> script.among(set.around(script.around()))).toList();
  }

  /** What stands behind the words {@code .} and {@code source} of a script, by its text alone. */
  public static List<String> operands(SourceText source) {
    return SourcedNames.operands(source.text(0, source.length()));
  }

  /** Whether a script with these {@link #operands} can source others of the set. */
  public boolean mayConnect(List<String> operands) {
    return names.mayBeAmong(operands);
  }

  private static Sourcing sourcingOf(Script script) {
    SyntaxTree tree = ShellParser.parse(script.source(), script.dialect());
    return tree.errors().isEmpty()
        ? sourcingOf(ScriptFacts.of(tree, script.around()))
        : Sourcing.NOTHING;
  }

  /** What a script sources, whichever set it is in. */
  static Sourcing sourcingOf(ScriptFacts facts) {
    Set<String> files = facts.sourcedFiles();
    return files.isEmpty() ? Sourcing.NOTHING : new Sourcing(files, onlyPrepares(facts.tree()));
  }

  /** Whether a script that sources these files is to be {@linkplain #add added}. */
  public boolean wants(Sourcing sourcing) {
    for (String file : sourcing.files()) {
      if (places.contains(file) && callersOf(file).size() < MOST_CALLERS) {
        return true;
      }
    }
    return false;
  }

  /** Tells the sourced scripts of this one. */
  public void add(Script script, Sourcing sourcing) {
    Caller caller =
        new Caller(
            script.path(),
            script.source(),
            script.dialect(),
            script.around(),
            sourcing.secondary());
    for (String file : sourcing.files()) {
      if (places.contains(file) && callersOf(file).size() < MOST_CALLERS) {
        callers.computeIfAbsent(file, f -> new ArrayList<>()).add(caller);
      }
    }
  }

  private List<Caller> callersOf(String file) {
    return callers.getOrDefault(file, List.of());
  }

  /** What is around a script, with the places of all, while it is not yet known who sources it. */
  public Surroundings beforeCallers(Surroundings alone) {
    return alone.amid(List.of(), places);
  }

  /**
   * What is around a script, with those that source it and the places of all; safe for use by
   * several threads once all are added.
   */
  public Surroundings around(Surroundings alone) {
    String place = alone.place();
    return alone.amid(place == null ? List.of() : callersOf(place), places);
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
