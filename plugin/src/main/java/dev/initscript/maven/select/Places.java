package dev.initscript.maven.select;

import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.MatchPatterns;

/** Where source trees keep init scripts and Debian maintainer scripts. */
public final class Places {
  /** Patterns relative to the base directory. */
  static final List<String> OF_SCRIPTS =
      List.of(
          "**/init.d/*",
          "**/rc.d/**",
          "**/*.init",
          "**/debian/init",
          "**/preinst",
          "**/postinst",
          "**/prerm",
          "**/postrm",
          "**/*.preinst",
          "**/*.postinst",
          "**/*.prerm",
          "**/*.postrm",
          "src/deb/**",
          "src/rpm/**",
          "src/main/deb/**",
          "src/main/rpm/**");

  /** What package managers and editors leave beside scripts. */
  static final List<String> LEFTOVERS =
      List.of(
          "**/*.dpkg-*",
          "**/*.rpmnew",
          "**/*.rpmorig",
          "**/*.rpmsave",
          "**/*.ucf-*",
          "**/*.orig",
          "**/*.rej",
          "**/*.bak",
          "**/*.swp");

  /** Directories that hold no source of this project, wherever they are. */
  static final Set<String> NOT_SOURCE = Set.of(".git", ".hg", ".svn", "node_modules");

  private Places() {}

  /**
   * Whether a script can be there by its name.
   *
   * @param path relative to the root of a source tree or of a package
   */
  public static boolean mayHoldScript(String path) {
    return Matchers.SCRIPTS.matches(path, true) && !Matchers.LEFTOVERS.matches(path, true);
  }

  /** The patterns, taken apart once where many paths are asked for. */
  private static final class Matchers {
    static final MatchPatterns SCRIPTS = MatchPatterns.from(Places.OF_SCRIPTS);
    static final MatchPatterns LEFTOVERS = MatchPatterns.from(Places.LEFTOVERS);
  }
}
