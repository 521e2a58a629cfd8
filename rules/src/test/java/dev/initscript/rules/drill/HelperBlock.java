package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.initscript.rules.Helper;
import dev.initscript.rules.catalog.RuleCatalog;
import java.util.EnumSet;
import java.util.Set;

/** The text of the functions that a fix inserts. */
record HelperBlock(String text) {
  /** All of them, as the catalog ships them. */
  static HelperBlock shipped() {
    return of(EnumSet.allOf(Helper.class));
  }

  /** What a script gets that calls these. */
  static HelperBlock of(Set<Helper> helpers) {
    return new HelperBlock(RuleCatalog.helpers().functions(helpers));
  }

  /** The same with one place changed; that place must be there exactly once. */
  HelperBlock with(String before, String after) {
    int at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) {
      throw new AssertionError("not exactly once in the helpers: " + before);
    }
    return new HelperBlock(text.replace(before, after));
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }
}
