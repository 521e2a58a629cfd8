package dev.initscript.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A page of figures for the site, in Markdown. */
public final class Page {
  private final StringBuilder text = new StringBuilder();
  private final String loadBefore = Machine.load();

  /**
   * Says what the figures depend on; to be called when everything has been measured.
   *
   * @param title the page's
   * @param name of the benchmarks, as the command line gives it
   * @param rounds how many were measured
   */
  public void head(String title, String name, int rounds) {
    line("# %s", title);
    line("");
    line(
        "Written by `mvn -Pbench verify -pl bench -am -Dbench=%s -Dbench.rounds=%d`, on %s.",
        name, rounds, LocalDate.now(ZoneOffset.UTC));
    line("Every figure is of that run, on that machine; a later run on another will differ.");
    line("");
    for (String fact : Machine.facts()) {
      line("- %s", fact);
    }
    line("- load average: %s at the start, %s at the end", loadBefore, Machine.load());
    line("- peers: %s", Machine.peerVersions());
    line("");
  }

  /** Adds a line in the form of {@link String#format}. */
  public void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Adds a row: what was measured, the median and the least of the values, in milliseconds. */
  public void millis(String what, List<Double> nanos) {
    double fastest = nanos.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    line("| %s | %.1f | %.1f |", what, Median.of(nanos) / 1e6, fastest / 1e6);
  }

  /** A number with three digits that mean something, or more before the point. */
  public static String threeDigits(double value) {
    return String.format(
        Locale.ROOT,
        value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f",
        value);
  }

  /** Writes the page, and prints it. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    System.out.println(text);
  }
}
