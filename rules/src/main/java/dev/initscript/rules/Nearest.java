package dev.initscript.rules;

import java.util.Collection;
import java.util.Optional;

/** Guesses which word is meant by one that there is not. */
public final class Nearest {
  private Nearest() {}

  /**
   * The one among {@code words} that is written most like {@code text}, the first in the alphabet
   * of equally near ones; empty if none is like it.
   */
  public static Optional<String> to(String text, Collection<String> words) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      int distance = distance(text, word);
      if (distance < least
          || (distance == least && nearest != null && word.compareTo(nearest) < 0)) {
        nearest = word;
        least = distance;
      }
    }
    return nearest == null || least > Math.max(3, nearest.length() / 2)
        ? Optional.empty()
        : Optional.of(nearest);
  }

  /** The number of characters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
