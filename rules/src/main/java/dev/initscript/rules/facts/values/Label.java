package dev.initscript.rules.facts.values;

import dev.initscript.shell.syntax.SimpleCommand;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a value came from, as far as rules ask for it.
 *
 * <p>Equality is written out: what a record generates is linked at run time, at a cost that users
 * feel when one script is checked.
 */
public sealed interface Label {
  /**
   * The output of a command that asks which processes run. Two of them are the same if they stand
   * in one place.
   *
   * @param command the command
   * @param denied whether it is meant that the command lists nothing; only among what is said on
   *     the ways to a place
   */
  record Probe(SimpleCommand command, boolean denied) implements Label {
    public Probe(SimpleCommand command) {
      this(command, false);
    }

    /** Whether it is the output of this command. */
    public boolean isOf(SimpleCommand other) {
      return !denied && isAt(other);
    }

    @SuppressWarnings("ReferenceEquality") // a text is its file
    private boolean isAt(SimpleCommand other) {
      return command.start() == other.start()
          && command.end() == other.end()
          && command.source() == other.source();
    }

    /** That these list nothing. */
    public static Set<Probe> denied(Set<Probe> probes) {
      Set<Probe> denied = new LinkedHashSet<>();
      for (Probe probe : probes) {
        denied.add(new Probe(probe.command, true));
      }
      return denied;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Probe probe && denied == probe.denied && isAt(probe.command);
    }

    @Override
    public int hashCode() {
      return command.start();
    }

    @Override
    public String toString() {
      return (denied ? "no probe at " : "probe at ") + command.start();
    }
  }

  /** The content of a file whose name is written so in the script. */
  record FileContent(String word) implements Label {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FileContent content && word.equals(content.word);
    }

    @Override
    public int hashCode() {
      return word.hashCode();
    }
  }

  /** An argument of the script; 1 is the action. */
  record ScriptArgument(int number) implements Label {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ScriptArgument argument && number == argument.number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** What needs no more words. */
  enum Mark implements Label {
    /** The script's own name, {@code $0}. */
    SCRIPT_NAME,

    /** The directory that the script lies in, {@code ${0%/*}}. */
    SCRIPT_DIRECTORY,

    /** One of the files that a pattern names, as in {@code for f in /etc/foo/*.conf}. */
    FILE_OF_PATTERN,

    /** Worked out from the rest: that it is there says nothing of what it was made from. */
    COMPUTED,

    /** One word of a list that was picked, as its first. */
    PICKED,

    /** Each word of a list: what a loop takes one after the other. */
    SINGLE,

    /** Not what stands in the file, but a part of it, or what was worked out from it. */
    REWORKED
  }

  /** The probes among the labels. */
  static Set<Probe> probes(Collection<? extends Label> labels) {
    if (labels.isEmpty()) {
      return Set.of();
    }
    Set<Probe> probes = null;
    for (Label label : labels) {
      if (label instanceof Probe probe) {
        probes = probes == null ? new LinkedHashSet<>() : probes;
        probes.add(probe);
      }
    }
    return probes == null ? Set.of() : probes;
  }
}
