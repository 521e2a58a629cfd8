package dev.initscript.bench.rules;

import dev.initscript.bench.FreshJvm;
import dev.initscript.bench.Jmh;
import dev.initscript.bench.Median;
import dev.initscript.bench.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of the page about the speed of a check. */
record RulesPage(Page page) {
  void head(int rounds, List<Path> scripts, List<Path> many) throws IOException {
    page.head("How fast scripts are checked", "rules", rounds);
    page.line(
        "The scripts are the %d different init scripts and maintainer scripts, %d bytes, of"
            + " `/etc/init.d`, `/var/lib/dpkg/info` and the packages that"
            + " `fixtures/download-debian-scripts` fetches. All rules are asked.",
        scripts.size(), bytes(scripts));
    if (many.size() > scripts.size()) {
      page.line(
          "Where %d are checked at once, %d of them are copies under other names.",
          many.size(), many.size() - scripts.size());
    }
    page.line("");
  }

  void warm(Path one, List<EachScript.Times> each) throws IOException {
    page.line("## Warm, one script");
    page.line("");
    page.line(
        "All scripts one after the other in one JVM that has checked them all for 30 s: of each"
            + " the median of 15 checks, less the median of 15 parses, in processor time. `%s` (%d"
            + " bytes) by JMH, too: the median of the rounds, each in a JVM of its own with %d s to"
            + " warm up and %d measured iterations of 2 s. The target is 5 ms beyond parsing.",
        one.getFileName(), Files.size(one), Jmh.WARM_UP_SECONDS, Jmh.ITERATIONS);
    page.line("");
    page.line("| what | parsing, ms | beyond parsing, ms |");
    page.line("| --- | ---: | ---: |");
    row(
        "all scripts together",
        each.stream().mapToDouble(EachScript.Times::parse).sum(),
        each.stream().mapToDouble(EachScript.Times::beyondParsing).sum());
    for (int percent : List.of(50, 90, 99, 100)) {
      EachScript.Times times = each.get((each.size() - 1) * percent / 100);
      String place = percent == 100 ? "slowest" : percent == 50 ? "median" : percent + " in 100";
      row(
          "%s of all scripts: `%s` (%d bytes)"
              .formatted(place, shortName(times.script()), Files.size(times.script())),
          times.parse(),
          times.beyondParsing());
    }
  }

  void jmh(Path one, String how, double parse, double check) {
    row("`%s` by JMH, %s".formatted(one.getFileName(), how), parse, check - parse);
  }

  private void row(String what, double parse, double beyond) {
    page.line(
        "| %s | %s | %s |", what, Page.threeDigits(parse / 1e6), Page.threeDigits(beyond / 1e6));
  }

  void many(
      List<String> pluginsOptions,
      List<Double> asThePlugin,
      List<Double> twoThreads,
      List<Double> oneThread,
      List<Double> shellCheck) {
    page.line("");
    page.line("## 2,000 scripts");
    page.line("");
    page.line(
        "From the start of a fresh process to its end, as a shell would see it; a JVM's start and"
            + " its being cold are in it. ShellCheck runs as two processes, each with every second"
            + " script. What they look for differs: ShellCheck looks for mistakes of every kind, and"
            + " for none of those that the rules here find. The target is 2 s on two cores.");
    page.line("");
    page.line(
        "`initscript:check` has many scripts checked by a JVM that it starts with `%s`.",
        String.join(" ", pluginsOptions));
    page.line("");
    page.line("| what | median s of %d | fastest |", twoThreads.size());
    page.line("| --- | ---: | ---: |");
    seconds("**one JVM, two threads, as `initscript:check` starts it**", asThePlugin);
    seconds("the same with HotSpot's own settings", twoThreads);
    seconds("the same with one thread", oneThread);
    seconds("ShellCheck, two processes (%d runs)".formatted(shellCheck.size()), shellCheck);
    page.line("");
  }

  private void seconds(String what, List<Double> nanos) {
    double fastest = nanos.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    page.line(
        "| %s | %s | %s |",
        what, Page.threeDigits(Median.of(nanos) / 1e9), Page.threeDigits(fastest / 1e9));
  }

  void cold(FreshJvm jvm, List<Double> check, List<Double> process, List<Double> idle)
      throws IOException {
    FreshJvm.Classes classes = jvm.classes("1");
    page.line("## Cold, one script");
    page.line("");
    page.line("A fresh JVM checks `%s` and ends.", jvm.input().getFileName());
    page.line("");
    page.line("| what | median ms of %d | fastest |", check.size());
    page.line("| --- | ---: | ---: |");
    page.millis("the check as the first thing that the JVM does", check);
    page.millis("that JVM from start to end", process);
    page.millis("the same JVM, but for the check", idle);
    page.line("");
    page.line(
        "Checking loads %d classes of this library, %d of ANTLR and %d of the JDK.",
        classes.ours(), classes.antlrs(), classes.jdks());
  }

  private static String shortName(Path script) {
    int from = Math.max(0, script.getNameCount() - 3);
    return script.subpath(from, script.getNameCount()).toString();
  }

  private static long bytes(List<Path> files) {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }
}
