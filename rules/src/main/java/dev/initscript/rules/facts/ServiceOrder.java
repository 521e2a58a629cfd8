package dev.initscript.rules.facts;

import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static @Nullable ServiceOrder of(ScriptFacts facts, CommandUse use) {
    List<Word> words = use.arguments();
    int at = 0;
    Word named = use.node().words().get(use.invocation().index());
    String text = use.evaluations().get(0).words().get(use.invocation().index()).onlyText();
    String service =
        text != null && text.matches("/etc/init\\.d/[\\w.+-]+")
            ? text.substring("/etc/init.d/".length())
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
    return service == null || action == null || !service.matches("[\\w.+-]+")
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
    if (!(facts.fileOf(Value.exact("/etc/init.d/" + service)) instanceof TargetFile.Regular file)
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
