package dev.initscript.maven.select;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a file in a place of init scripts tells, before it is checked.
 *
 * @param reason why it is left out, as a noun; null if it is a script
 * @param operands what it names to be sourced, see {@code ScriptSet}
 */
public record Glance(@Nullable String reason, List<String> operands) {
  public Glance {
    operands = List.copyOf(operands);
  }

  /** Glances of an earlier run. Safe for use by several threads. */
  public interface Earlier {
    /** Nothing is remembered. */
    Earlier NONE =
        new Earlier() {
          @Override
          public @Nullable Glance at(String name, FileStamp stamp) {
            return null;
          }

          @Override
          public void remember(String name, FileStamp stamp, Glance glance) {}
        };

    /** The glance at the file that had this name and stamp; null if there was none. */
    @Nullable Glance at(String name, FileStamp stamp);

    /** For a later run. */
    void remember(String name, FileStamp stamp, Glance glance);
  }
}
