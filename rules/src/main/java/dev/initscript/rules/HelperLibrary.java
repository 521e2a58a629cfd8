package dev.initscript.rules;

import java.util.Set;

/** The text of the {@link Helper} functions. */
public interface HelperLibrary {
  /**
   * The version that is written into the opening marker, so that a later fix can replace the block.
   */
  int version();

  /**
   * The lines between the markers, ending with a line feed: the functions and what they themselves
   * call.
   *
   * @param helpers those that the script calls; not empty
   */
  String functions(Set<Helper> helpers);
}
