package dev.initscript.maven.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the goal check adds to a build: seconds over {@code mvn validate} of the same project, and
 * heap. Arguments: rounds, working directory, page, Maven's home, the repository that the runs take
 * plugins from, the one that they keep them in, the plugin, and directories of scripts.
 */
final class GateBench {
  private static final List<String> PLAIN = List.of("-o", "validate");

  private final int rounds;
  private final MavenRun maven;
  private final String plugin;
  private final Path work;
  private final List<byte[]> templates;
  private final StringBuilder page = new StringBuilder();

  private GateBench(List<String> arguments) throws IOException {
    rounds = Integer.parseInt(arguments.get(0));
    work = Files.createDirectories(Path.of(arguments.get(1)));
    maven =
        new MavenRun(
            Path.of(arguments.get(3)), settings(arguments.get(4)), Path.of(arguments.get(5)));
    plugin = arguments.get(6);
    templates = ScriptTree.templates(arguments.stream().skip(7).map(Path::of).toList());
  }

  public static void main(String[] arguments) throws IOException {
    var bench = new GateBench(Arrays.asList(arguments));
    bench.run();
    System.out.println(bench.page);
    Path page = Path.of(arguments[2]);
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, bench.page);
  }

  private Path settings(String repository) throws IOException {
    return Files.writeString(
        work.resolve("settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>bench</id>
              <activation>
                <activeByDefault>true</activeByDefault>
              </activation>
              <pluginRepositories>
                <pluginRepository>
                  <id>local.central</id>
                  <url>%s</url>
                  <snapshots>
                    <enabled>true</enabled>
                  </snapshots>
                </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
        </settings>
        """
            .formatted(repository));
  }

  private void run() throws IOException {
    page.append(
        """
        # What a check adds to a build

        Written by `mvn -Pgate-bench -DskipTests verify -pl plugin -am`, on %s.

        - processors: %d; load average: %.1f at the start
        - JVM: %s %s
        - each figure is the median of %d rounds, by the clock, over `mvn validate` of the same project in the same rounds; each
          run is a fresh JVM
        - the scripts are %d real ones and fixtures of this project, repeated, no two alike

        | scripts | bytes | `mvn validate` | check adds | target | again, from the cache, adds | target | least heap that it adds | ShellCheck's plugin adds |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                rounds,
                templates.size()));
    row(1, 0.5, true);
    row(1_000, 1.3, true);
    row(10_000, 3.5, false);
    page.append(
        """

        With one script there is no cache: it is asked from 64 scripts on. The heap is the difference between the least `-Xmx`, in steps of
        8 MB, with which `mvn validate` and the check end well. Beside it stands shellcheck-maven-plugin with Debian's ShellCheck on the
        same scripts, once; of 10,000 scripts it would take many minutes, and is left out. ShellCheck looks for other things.
        """);
  }

  private void row(int count, double target, boolean withPeer) throws IOException {
    Path project = work.resolve("scripts-" + count);
    delete(project);
    Files.createDirectories(project);
    // ShellCheck's plugin writes there, and does not make it.
    Files.createDirectories(project.resolve("target/shellcheck-plugin"));
    long bytes = ScriptTree.write(project, templates, count);
    Files.writeString(project.resolve("pom.xml"), pom());
    List<String> check = words("-Dinitscript.cache=false");
    List<String> cached = words("-Dinitscript.cache=true");
    maven.seconds(project, "", words("-Dinitscript.cache=true").subList(1, cached.size()));
    List<Double> plain = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double base = maven.seconds(project, "", PLAIN);
      plain.add(base);
      added.add(maven.seconds(project, "", check) - base);
      again.add(maven.seconds(project, "", cached) - base);
    }
    int heap = leastHeap(project, check, 16) - leastHeap(project, PLAIN, 16);
    page.append(
        String.format(
            Locale.ROOT,
            "| %,d | %,d | %.2f s | %.2f s | %.1f s | %.2f s | 0.4 s | %d MB | %s |%n",
            count,
            bytes,
            median(plain),
            median(added),
            target,
            median(again),
            heap,
            withPeer ? "%.2f s".formatted(peer(project, median(plain))) : "-"));
  }

  private double peer(Path project, double plain) throws IOException {
    List<String> words = List.of("validate", "dev.dimlight:shellcheck-maven-plugin:0.5.1:check");
    Files.writeString(project.resolve("pom.xml"), pom());
    if (!maven.succeeds(work.resolve("scripts-1"), "", words)) {
      throw new IllegalStateException("shellcheck-maven-plugin does not run; see build.log");
    }
    List<String> offline = new ArrayList<>(words);
    offline.add(0, "-o");
    return maven.seconds(project, "", offline) - plain;
  }

  private int leastHeap(Path project, List<String> words, int first) throws IOException {
    int megabytes = first;
    while (!maven.succeeds(project, "-Xmx" + megabytes + "m", words)) {
      megabytes += 8;
    }
    return megabytes;
  }

  private List<String> words(String more) {
    return List.of("-o", "validate", plugin + ":check", "-Dinitscript.failOn=never", more);
  }

  private static String pom() {
    return """
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

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
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
}
