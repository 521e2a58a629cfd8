package dev.initscript.rules.facts;

import java.util.Set;

/** What a script is for, as its name says. */
public enum ScriptRole {
  /** Run by dpkg before or after it installs or removes a package (Debian Policy 6.1). */
  MAINTAINER_SCRIPT,
  /** Something else, or not known. */
  OTHER;

  private static final Set<String> MAINTAINER_SCRIPTS =
      Set.of("preinst", "postinst", "prerm", "postrm");

  /**
   * The role of a script of that path: {@code debian/postinst}, {@code debian/food.postinst},
   * {@code food.deb!/DEBIAN/postinst}.
   */
  public static ScriptRole of(String path) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1;
    return MAINTAINER_SCRIPTS.contains(path.substring(start)) ? MAINTAINER_SCRIPT : OTHER;
  }
}
