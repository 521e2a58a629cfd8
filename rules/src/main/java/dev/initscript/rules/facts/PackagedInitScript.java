package dev.initscript.rules.facts;

import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * An init script as a package ships it.
 *
 * @param path where it is installed
 * @param packaging how
 * @param firstLine what a finding about the file, and not about its text, underlines
 */
public record PackagedInitScript(String path, Packaging packaging, TextRange firstLine) {
  private static final String DEBIAN = "/etc/init.d/";
  private static final String RED_HAT = "/etc/rc.d/init.d/";

  /** The script, if it is one in a package and starts a service; else null. */
  public static @Nullable PackagedInitScript of(ScriptFacts facts) {
    Surroundings around = facts.around();
    String path = around.place();
    Packaging packaging = around.packaging();
    return path == null || packaging == null || !isInPlace(path) || !hasStart(facts)
        ? null
        : new PackagedInitScript(path, packaging, facts.tree().source().line(1));
  }

  private static boolean isInPlace(String path) {
    String directory = path.substring(0, path.lastIndexOf('/') + 1);
    return (directory.equals(DEBIAN) || directory.equals(RED_HAT)) && !path.endsWith("/skeleton");
  }

  /** Files that scripts source lie there, too; they answer no {@code start}. */
  private static boolean hasStart(ScriptFacts facts) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        CaseItem.class,
        item -> {
          for (Word pattern : item.patterns()) {
            found[0] |= "start".equals(pattern.literal());
          }
        });
    return found[0];
  }
}
