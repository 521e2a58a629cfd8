package dev.initscript.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The command line that applies the fixes of what a check has just found. */
final class FixCommand {
  /** What decides which scripts are meant, how they are read and what of them is fixed. */
  private static final List<String> REPEATED =
      List.of(
          "initscript.files",
          "initscript.directories",
          "initscript.includes",
          "initscript.excludes",
          "initscript.dialect",
          "initscript.rules",
          "initscript.policy");

  private FixCommand() {}

  /**
   * The command.
   *
   * @param unsafe whether to allow unsafe fixes
   */
  static String of(PluginDescriptor plugin, MavenSession session, boolean unsafe) {
    List<String> words = new ArrayList<>();
    words.add("mvn");
    words.add(goal(plugin, session.getTopLevelProject()));
    Properties given = session.getUserProperties();
    for (String property : REPEATED) {
      if (given.getProperty(property) != null) {
        words.add(ShellWord.of("-D" + property + "=" + given.getProperty(property)));
      }
    }
    if (unsafe) {
      words.add("-Dinitscript.unsafeFixes=true");
    }
    return String.join(" ", words);
  }

  /** The prefix works where the project at which Maven was started declares the plugin. */
  private static String goal(PluginDescriptor plugin, @Nullable MavenProject started) {
    boolean declared =
        started != null
            && (started.getPlugin(plugin.getPluginLookupKey()) != null
                || isManaged(started, plugin.getPluginLookupKey()));
    return declared ? plugin.getGoalPrefix() + ":fix" : plugin.getId() + ":fix";
  }

  private static boolean isManaged(MavenProject project, String key) {
    return project.getPluginManagement() != null
        && project.getPluginManagement().getPluginsAsMap().containsKey(key);
  }
}
