package dev.initscript.bench.gate;

import dev.initscript.bench.Page;
import dev.initscript.bench.gate.MavenRun.Times;
import java.util.List;
import java.util.Locale;

/** The figures of the page about what a check adds to a build. */
record GatePage(Page page) {
  /**
   * A project.
   *
   * @param plain {@code mvn validate}
   * @param added by a check without a cache
   * @param target for that, in seconds by the clock
   * @param again added by a check of scripts that have not changed
   * @param heap added by a check, in MB
   * @param peer seconds that ShellCheck's plugin adds; NaN if it was not asked
   */
  record Row(
      int scripts,
      long bytes,
      Times plain,
      Times added,
      double target,
      Times again,
      int heap,
      double peer) {}

  void write(int rounds, int templates, List<Row> rows) {
    page.head("What a check adds to a build", "gate", rounds);
    page.line(
        "The scripts are %d different ones of this machine's `/etc/init.d` and `/var/lib/dpkg/info` and of the packages that"
            + " `fixtures/download-debian-scripts` fetches: all but the longest, so that the mean is"
            + " 2,000 bytes; repeated, each with another last line.",
        templates);
    page.line("");
    page.line(
        "| scripts | bytes | `mvn validate` | check adds | processors | target | again adds |"
            + " processors | target | least heap that it adds | ShellCheck's plugin adds |");
    page.line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Row row : rows) {
      page.line(
          "| %,d | %,d | %.2f s | %.2f s | %.2f s | %.1f s | %.2f s | %.2f s | 0.4 s | %d MB | %s |",
          row.scripts(),
          row.bytes(),
          row.plain().clock(),
          row.added().clock(),
          row.added().processors(),
          row.target(),
          row.again().clock(),
          row.again().processors(),
          row.heap(),
          Double.isNaN(row.peer()) ? "-" : String.format(Locale.ROOT, "%.2f s", row.peer()));
    }
    page.line("");
    page.line(
        "Each figure is the median of %d rounds, and each run a fresh JVM; a round is `mvn validate` of the project, a check without a"
            + " cache, and a check with the cache of an earlier run. *Adds* is the time over that"
            + " round's `mvn validate`, by the clock; *processors* is the same in processor time, which"
            + " is more, because two cores work, and hardly grows while other programs run.",
        rounds);
    page.line("");
    page.line(
        "*Again* is a check in which no script has changed. With one script no cache is begun, and that run is like the first: the"
            + " cache is for 64 scripts and more. The heap is the difference between the least `-Xmx`,"
            + " in steps of 8 MB, with which `mvn validate` and a check without a cache end well; the"
            + " target is 64 MB. From 200 scripts on another JVM checks them, and its heap comes on top:"
            + " at most 40 MB, 8 for each processor and one for each 2,000 scripts. Beside it stands shellcheck-maven-plugin with Debian's ShellCheck on the"
            + " same scripts, once; of 10,000 scripts it would take many minutes, and is left out."
            + " ShellCheck looks for other things.");
  }
}
