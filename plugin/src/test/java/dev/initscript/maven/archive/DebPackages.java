package dev.initscript.maven.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A small package, built by dpkg-deb. */
final class DebPackages {
  static final String INIT = "#!/bin/sh\n### BEGIN INIT INFO\n### END INIT INFO\necho food\n";
  static final String POSTINST = "#!/bin/sh\nset -e\n#DEBHELPER#\n";

  private DebPackages() {}

  /** Builds {@code food.deb}. */
  static Path build(Path directory, String... options) throws Exception {
    Programs.require("dpkg-deb");
    Path root = directory.resolve("root");
    write(root.resolve("DEBIAN/control"), 0, CONTROL);
    write(root.resolve("DEBIAN/conffiles"), 0, "/etc/init.d/food\n");
    write(root.resolve("DEBIAN/postinst"), 0111, POSTINST);
    write(root.resolve("etc/init.d/food"), 0111, INIT);
    write(root.resolve("etc/init.d/README"), 0, "prose\n");
    write(root.resolve("etc/default/food"), 0, "OPTIONS=-v\n");
    write(root.resolve("usr/lib/food/functions"), 0, "work() { :; }\n");
    write(root.resolve("usr/sbin/food"), 0111, "\u007fELF\0\0\0\0" + "\0".repeat(4000));
    link(root.resolve("etc/init.d/alias"), "food");
    link(root.resolve("etc/init.d/elsewhere"), "../../usr/lib/food/init");
    write(root.resolve("usr/lib/food/init"), 0111, "#!/bin/bash\na=(1)\n");
    link(root.resolve("etc/init.d/out"), "../../../../../../nowhere/food");
    String[] command = new String[options.length + 5];
    command[0] = "dpkg-deb";
    command[1] = "--root-owner-group";
    System.arraycopy(options, 0, command, 2, options.length);
    command[options.length + 2] = "--build";
    command[options.length + 3] = "root";
    command[options.length + 4] = "food.deb";
    Programs.run(directory, command);
    return directory.resolve("food.deb");
  }

  private static final String CONTROL =
      """
      Package: food
      Version: 1.0
      Architecture: all
      Maintainer: Nobody <nobody@example.org>
      Description: a small daemon
      """;

  private static void write(Path file, int executable, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }

  private static void link(Path file, String target) throws Exception {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createSymbolicLink(file, Path.of(target));
  }
}
