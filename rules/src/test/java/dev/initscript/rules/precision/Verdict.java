package dev.initscript.rules.precision;

import java.util.Locale;

/** What a person says about a finding. */
enum Verdict {
  /** What the finding claims is true of this script. */
  RIGHT,
  /** It is not. */
  WRONG,
  /** Nobody has read the script yet. */
  UNREVIEWED;

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
