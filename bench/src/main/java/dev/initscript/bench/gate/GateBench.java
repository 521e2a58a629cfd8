package dev.initscript.bench.gate;

import dev.initscript.bench.Median;
import dev.initscript.bench.Page;
import dev.initscript.bench.Settings;
import dev.initscript.bench.gate.MavenRun.Times;
import dev.initscript.bench.rules.RealScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the goal check adds to a build: seconds over {@code mvn validate} of the same project, and
 * heap.
 */
public final class GateBench {
  private static final List<String> PLAIN = List.of("-o", "validate");
  private static final int HEAP_STEP = 8;

  private final Settings settings;
  private final Page page = new Page();
  private final Path directory;
  private final MavenRun maven;
  private final ScriptTree tree;

  private GateBench(Settings settings) throws IOException {
    this.settings = settings;
    directory = Files.createDirectories(settings.directory().resolve("gate"));
    maven = new MavenRun(directory);
    tree = ScriptTree.of(RealScripts.find(settings.packages()));
  }

  /** Runs for some minutes. */
  public static void run(Settings settings) throws IOException {
    var bench = new GateBench(settings);
    var figures = new GatePage(bench.page);
    List<GatePage.Row> rows = new ArrayList<>();
    rows.add(bench.row(1, 0.5, true));
    rows.add(bench.row(1_000, 1.3, true));
    rows.add(bench.row(10_000, 3.5, false));
    figures.write(settings.rounds(), bench.tree.templates(), rows);
    bench.page.write(settings.pages().resolve("gate.md"));
  }

  private GatePage.Row row(int count, double target, boolean withPeer) throws IOException {
    Path project = directory.resolve("scripts-" + count);
    delete(project);
    // ShellCheck's plugin writes there, and does not make it.
    Files.createDirectories(project.resolve("target/shellcheck-plugin"));
    long bytes = tree.write(project, count);
    Files.writeString(project.resolve("pom.xml"), POM);
    List<String> check = check(false);
    List<String> cached = check(true);
    // Not offline: this run fetches what the repository lacks, and leaves a cache; so does the
    // second, which finds all files old enough to be believed.
    maven.time(project, cached.subList(1, cached.size()));
    settle();
    maven.time(project, cached);
    List<Times> plain = new ArrayList<>();
    List<Times> added = new ArrayList<>();
    List<Times> again = new ArrayList<>();
    for (int i = 0; i < settings.rounds(); i++) {
      Times base = maven.time(project, PLAIN);
      plain.add(base);
      added.add(maven.time(project, check).minus(base));
      again.add(maven.time(project, cached).minus(base));
    }
    return new GatePage.Row(
        count,
        bytes,
        median(plain),
        median(added),
        target,
        median(again),
        leastHeap(project, check) - leastHeap(project, PLAIN),
        withPeer ? peer(project, median(plain).clock()) : Double.NaN);
  }

  /** A file that was changed less than two seconds before a run is read again in the next. */
  private static void settle() throws IOException {
    try {
      Thread.sleep(2_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private double peer(Path project, double plain) throws IOException {
    List<String> words = List.of("validate", "dev.dimlight:shellcheck-maven-plugin:0.5.1:check");
    if (!maven.succeeds(directory.resolve("scripts-1"), "", words)) {
      throw new IllegalStateException("shellcheck-maven-plugin does not run; see build.log");
    }
    List<String> offline = new ArrayList<>(words);
    offline.add(0, "-o");
    return maven.time(project, offline).clock() - plain;
  }

  private int leastHeap(Path project, List<String> words) throws IOException {
    int megabytes = 2 * HEAP_STEP;
    while (!maven.succeeds(project, "-Xmx" + megabytes + "m", words)) {
      megabytes += HEAP_STEP;
    }
    return megabytes;
  }

  private static List<String> check(boolean cache) {
    return List.of(
        "-o",
        "validate",
        MavenRun.property("initscript.plugin") + ":check",
        "-Dinitscript.failOn=never",
        "-Dinitscript.cache=" + cache);
  }

  private static Times median(List<Times> times) {
    return new Times(median(times, Times::clock), median(times, Times::processors));
  }

  private static double median(List<Times> times, ToDoubleFunction<Times> part) {
    return Median.of(times.stream().mapToDouble(part).boxed().toList());
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>bench</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.dimlight</groupId>
              <artifactId>shellcheck-maven-plugin</artifactId>
              <version>0.5.1</version>
              <configuration>
                <binaryResolutionMethod>external</binaryResolutionMethod>
                <externalBinaryPath>/usr/bin/shellcheck</externalBinaryPath>
                <sourceDirs>
                  <sourceDir>
                    <directory>${project.basedir}</directory>
                    <includes>
                      <include>**/init.d/*</include>
                    </includes>
                  </sourceDir>
                </sourceDirs>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;
}
