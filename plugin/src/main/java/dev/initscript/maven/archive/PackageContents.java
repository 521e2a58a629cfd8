package dev.initscript.maven.archive;

import java.util.List;

/**
 * What there is to check in one package.
 *
 * @param name what the package is called: {@code target/food.deb}, or {@code
 *     target/food.tar.gz!/food.deb} where one lies in another
 * @param scripts its maintainer scripts, then the others by path
 */
public record PackageContents(String name, List<PackedScript> scripts) {
  public PackageContents {
    scripts = List.copyOf(scripts);
  }

  /** What reports call a script of this package. */
  public String nameOf(PackedScript script) {
    return name + "!" + script.path();
  }
}
