package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.Set;

/**
 * Whether a script is one that dpkg runs when a package is installed, upgraded or removed (Debian
 * Policy 6.5): it looks at its first argument for what dpkg says, and not for {@code start}.
 */
public final class MaintainerScript {
  private static final Set<String> SAID =
      Set.of(
          "configure",
          "remove",
          "purge",
          "upgrade",
          "deconfigure",
          "failed-upgrade",
          "abort-install",
          "abort-upgrade",
          "abort-remove",
          "abort-deconfigure",
          "disappear");

  private MaintainerScript() {}

  /** Tells by the patterns of {@code case} and the operands of tests. */
  public static boolean is(ScriptFacts facts) {
    boolean[] dpkg = {false};
    boolean[] init = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        CaseItem.class,
        item -> {
          for (Word pattern : item.patterns()) {
            String text = pattern.literal();
            dpkg[0] |= text != null && SAID.contains(text);
            init[0] |= "start".equals(text) || "stop".equals(text);
          }
        });
    SyntaxWalker.walk(
        facts.tree().root(),
        SimpleCommand.class,
        command -> {
          Word name = command.name();
          String text = name == null ? null : name.literal();
          boolean test = "[".equals(text) || "test".equals(text);
          for (Word word : test ? command.arguments() : Set.<Word>of()) {
            String operand = word.literal();
            dpkg[0] |= operand != null && SAID.contains(operand);
          }
        });
    return dpkg[0] && !init[0];
  }
}
