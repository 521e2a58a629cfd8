package dev.initscript.maven.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small package, built by rpmbuild. */
final class RpmPackages {
  private static final String SPEC =
      """
      Name: food
      Version: 1.0
      Release: 1
      Summary: a small daemon
      License: Apache-2.0
      BuildArch: noarch

      %description
      A small daemon.

      %install
      mkdir -p %{buildroot}/etc/rc.d/init.d %{buildroot}/usr/sbin
      printf '#!/bin/sh\\na=(1 2)\\n' >%{buildroot}/etc/rc.d/init.d/food
      printf '\\177ELF\\0' >%{buildroot}/usr/sbin/food

      %files
      %attr(0755,root,root) /etc/rc.d/init.d/food
      %attr(0755,root,root) /usr/sbin/food

      %pre
      getent passwd food
      %post
      /sbin/chkconfig --add food
      %preun
      /sbin/service food stop
      %postun -p /sbin/ldconfig
      %posttrans -p <lua>
      print("done")
      %triggerin -- httpd
      echo httpd
      %triggerpostun -p /usr/bin/perl -- httpd < 2
      print "httpd";
      %filetriggerin -- /usr/lib/food
      echo plugin
      """;

  private RpmPackages() {}

  /**
   * Builds a package.
   *
   * @param payload how its files are packed, as in {@code w9.gzdio}
   */
  static Path build(Path directory, String payload) throws Exception {
    Programs.require("rpmbuild");
    Files.writeString(directory.resolve("food.spec"), SPEC);
    List<String> command =
        List.of(
            "rpmbuild",
            "--quiet",
            "--define",
            "_topdir " + directory,
            "--define",
            "_binary_payload " + payload,
            "-bb",
            "food.spec");
    Programs.run(directory, command.toArray(String[]::new));
    try (Stream<Path> files = Files.walk(directory.resolve("RPMS"))) {
      return files.filter(file -> file.toString().endsWith(".rpm")).findFirst().orElseThrow();
    }
  }
}
