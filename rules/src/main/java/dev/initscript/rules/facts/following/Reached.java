package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.SimpleCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command of another file that the script comes to.
 *
 * @param use the command, with the ways of coming to it from this site
 * @param site the script's own command that leads there: a call, or the sourcing itself
 * @param file where the command stands
 */
public record Reached(CommandUse use, CommandUse site, SourceFile file) {
  /** The place for a person: {@code /etc/init.d/functions, line 12}. */
  public String place() {
    return file.path() + ", line " + file.lineOf(use.node().start());
  }

  /** What a command of another file is recorded under: nodes are the same by identity only. */
  record Place(SimpleCommand site, SourceFile file, SimpleCommand node) {
    @Override
    @SuppressWarnings("ReferenceEquality") // equals would compare whole subtrees
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && site == place.site && node == place.node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(site) * 31 + System.identityHashCode(node);
    }
  }
}
