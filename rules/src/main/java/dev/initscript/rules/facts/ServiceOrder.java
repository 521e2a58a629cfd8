package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code invoke-rc.d [OPTION...] foo restart}, {@code service foo restart}, {@code /etc/init.d/foo
 * restart}.
 *
 * @param use the command
 * @param service the name of the init script
 * @param action what it is told
 * @param named the word that names the service
 * @param isRepeated whether the script goes through the names of the others too
 */
public record ServiceOrder(
    CommandUse use, String service, String action, Word named, boolean isRepeated) {
  private static final Set<String> RESTARTS =
      Set.of(
          "restart", "reload", "force-reload", "reload-or-restart", "try-restart", "condrestart");

  private static final String DIRECTORY = "/etc/init.d/";
  private static final Pattern NAME = Pattern.compile("[\\w.+-]+");
  private static final Pattern INIT_SCRIPT = Pattern.compile(Pattern.quote(DIRECTORY) + NAME);

  /** The orders of a script whose words are known. */
  public static List<ServiceOrder> in(ScriptFacts facts) {
    List<ServiceOrder> found = new ArrayList<>();
    for (CommandUse use : facts.commands()) {
      ServiceOrder order = of(facts, use);
      if (order != null) {
        found.add(order);
      }
    }
    return found;
  }

  /**
   * Whether a script may give an order to an init script that is at hand; quick to find out, by the
   * words as they are written.
   */
  public static boolean mayConcernKnownScripts(ScriptFacts facts) {
    boolean[] may = {false};
    SyntaxWalker.walk(
        facts.tree().root(), node -> may[0] = may[0] || mayConcernKnownScript(facts, node));
    return may[0];
  }

  private static boolean mayConcernKnownScript(ScriptFacts facts, SyntaxNode node) {
    if (node instanceof SimpleCommand command) {
      return mayConcernKnownScript(facts, command.words());
    }
    return (node instanceof Assignment || node instanceof ForClause) && mayHoldAnOrder(node);
  }

  /** Whether variables can hold what is put together to an order elsewhere. */
  private static boolean mayHoldAnOrder(SyntaxNode node) {
    int end = node instanceof ForClause loop ? loop.body().start() : node.end();
    String text = node.source().text(node.start(), end);
    return text.contains("invoke-rc.d") || text.contains("service") || text.contains("init.d/");
  }

  private static boolean mayConcernKnownScript(ScriptFacts facts, List<Word> words) {
    boolean awaited = false;
    for (Word word : words) {
      String text = word.literal();
      boolean service = awaited && !word.text().startsWith("-");
      if (text == null && (service || word.text().contains("init.d/"))) {
        return true;
      }
      if (text != null && (service || text.startsWith(DIRECTORY))) {
        String path = text.startsWith(DIRECTORY) ? text : DIRECTORY + text;
        if (facts.fileOf(Value.exact(path)) instanceof TargetFile.Regular) {
          return true;
        }
      }
      awaited = (awaited && !service) || "invoke-rc.d".equals(text) || "service".equals(text);
    }
    return false;
  }

  private static @Nullable ServiceOrder of(ScriptFacts facts, CommandUse use) {
    List<Word> words = use.arguments();
    int at = 0;
    Word named = use.node().words().get(use.invocation().index());
    String text = use.evaluations().get(0).words().get(use.invocation().index()).onlyText();
    String service =
        text != null && INIT_SCRIPT.matcher(text).matches()
            ? text.substring(DIRECTORY.length())
            : null;
    if (service == null) {
      if (!use.name().equals("invoke-rc.d") && !use.name().equals("service")) {
        return null;
      }
      while (at < words.size() && words.get(at).text().startsWith("-")) {
        at++;
      }
      service = at < words.size() ? use.value(words.get(at)).onlyText() : null;
      named = at < words.size() ? words.get(at++) : named;
    }
    String action = at < words.size() ? use.value(words.get(at)).onlyText() : null;
    return service == null || action == null || !NAME.matcher(service).matches()
        ? null
        : new ServiceOrder(use, service, action, named, isRepeated(facts, service));
  }

  /** Whether the script knows of the other names: {@code for s in /etc/init.d/foo-*}. */
  private static boolean isRepeated(ScriptFacts facts, String service) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        Word.class,
        word ->
            found[0] |=
                word.text().contains("init.d/" + service + "-")
                    || word.text().contains("init.d/" + service + "*")
                    || word.text().contains("init.d/${"));
    return found[0];
  }

  /** Whether the daemon ends, or reads its program or settings again. */
  public boolean isRestart() {
    return RESTARTS.contains(action);
  }

  /** Whether the init script takes from its own name which instance is meant. */
  public boolean hasInstances(ScriptFacts facts) {
    if (!(facts.fileOf(Value.exact(DIRECTORY + service)) instanceof TargetFile.Regular file)
        || !file.whole()
        || !(ScriptKind.of(file.content()) instanceof ScriptKind.Shell shell)) {
      return false;
    }
    SyntaxTree tree = ShellParser.parse(file.content(), shell.dialect());
    return tree.errors().isEmpty() && ScriptFacts.of(tree).instances().byScriptName();
  }

  /** The same order for the script whose path is in a variable. */
  public String with(String variable) {
    boolean path = use.name().equals(service);
    String name = path ? "\"$" + variable + "\"" : "\"${" + variable + "##*/}\"";
    String text = use.node().source().text(use.wordsRange());
    int at = named.start() - use.wordsRange().start();
    return text.substring(0, at) + name + text.substring(at + named.end() - named.start());
  }
}
