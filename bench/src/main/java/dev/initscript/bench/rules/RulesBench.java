package dev.initscript.bench.rules;

import dev.initscript.bench.ColdScript;
import dev.initscript.bench.FreshJvm;
import dev.initscript.bench.Jmh;
import dev.initscript.bench.Median;
import dev.initscript.bench.Page;
import dev.initscript.bench.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything on the page about the speed of a check, writes the page, and prints it. */
public final class RulesBench {
  /** How many scripts are checked at once. */
  private static final int MANY = 2_000;

  private static final int JVMS_IN_A_ROUND = 5;

  /** How {@code initscript:check} starts a JVM for many scripts. */
  private static final List<String> AS_THE_PLUGIN =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Settings settings;
  private final Page page = new Page();
  private final List<Path> scripts;
  private final List<Path> many;
  private final Path one;
  private final Jmh jmh;
  private final FreshJvm jvmForOne;
  private final FreshJvm jvmForMany;
  private final FreshJvm pluginsJvmForMany;

  private final List<Double> warmParse = new ArrayList<>();
  private final List<Double> warmCheck = new ArrayList<>();
  private final List<Double> cpuParse = new ArrayList<>();
  private final List<Double> cpuCheck = new ArrayList<>();
  private final List<Double> oneCheck = new ArrayList<>();
  private final List<Double> oneProcess = new ArrayList<>();
  private final List<Double> idleProcess = new ArrayList<>();
  private final List<Double> manyOneThread = new ArrayList<>();
  private final List<Double> manyTwoThreads = new ArrayList<>();
  private final List<Double> manyAsThePlugin = new ArrayList<>();
  private final List<Double> shellCheck = new ArrayList<>();

  private RulesBench(Settings settings) throws IOException {
    this.settings = settings;
    Path directory = settings.directory().resolve("many");
    scripts = RealScripts.find(settings.packages());
    many = RealScripts.copy(scripts, MANY, directory);
    one = ColdScript.choose(scripts);
    jmh = new Jmh(Map.of(CheckBenchmark.PROPERTY, one.toString()));
    jvmForOne = new FreshJvm(CheckFiles.class, one, settings.directory());
    jvmForMany = new FreshJvm(CheckFiles.class, directory, settings.directory());
    pluginsJvmForMany =
        new FreshJvm(CheckFiles.class, directory, settings.directory(), AS_THE_PLUGIN);
  }

  /** Runs for some minutes. */
  public static void run(Settings settings) throws IOException, RunnerException {
    var bench = new RulesBench(settings);
    for (int round = 1; round <= settings.rounds(); round++) {
      System.out.printf(Locale.ROOT, "round %d of %d%n", round, settings.rounds());
      bench.round();
    }
    bench.write(new EachScript().measure(bench.scripts));
  }

  private void round() throws IOException, RunnerException {
    Jmh.Measured parse = jmh.warm(CheckBenchmark.class, "parse", 1);
    Jmh.Measured check = jmh.warm(CheckBenchmark.class, "check", 1);
    warmParse.add(parse.nanos());
    warmCheck.add(check.nanos());
    cpuParse.add(parse.cpuNanos());
    cpuCheck.add(check.cpuNanos());
    for (int i = 0; i < JVMS_IN_A_ROUND; i++) {
      FreshJvm.Times cold = jvmForOne.run("1");
      oneCheck.add(cold.work());
      oneProcess.add(cold.process());
      idleProcess.add(jvmForOne.idle().process());
      manyOneThread.add(jvmForMany.run("1").process());
      manyTwoThreads.add(jvmForMany.run("2").process());
      manyAsThePlugin.add(pluginsJvmForMany.run("2").process());
    }
    shellCheck.add(ShellCheck.nanos(many, 2));
  }

  private void write(List<EachScript.Times> each) throws IOException {
    var figures = new RulesPage(page);
    figures.head(settings.rounds(), scripts, many);
    figures.warm(one, each);
    figures.jmh(one, "by the clock", Median.of(warmParse), Median.of(warmCheck));
    figures.jmh(one, "processor time", Median.of(cpuParse), Median.of(cpuCheck));
    figures.many(AS_THE_PLUGIN, manyAsThePlugin, manyTwoThreads, manyOneThread, shellCheck);
    figures.cold(jvmForOne, oneCheck, oneProcess, idleProcess);
    page.write(settings.pages().resolve("rules.md"));
  }
}
