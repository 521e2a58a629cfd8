package dev.initscript.maven;

import dev.initscript.rules.engine.Analyzer;
import dev.initscript.shell.text.SourceText;
import java.io.File;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Which build of the plugin runs: its version, and the files of a version that is not released. */
final class PluginBuild {
  private PluginBuild() {}

  /** A text that another build does not have. */
  static String of(PluginDescriptor plugin) {
    var text = new StringBuilder(String.valueOf(plugin.getVersion()));
    for (Class<?> type : List.of(PluginBuild.class, Analyzer.class, SourceText.class)) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      URL place = source == null ? null : source.getLocation();
      if (place != null) {
        var file = new File(place.getPath());
        text.append(' ').append(file.length()).append('@').append(file.lastModified());
      }
    }
    return text.toString();
  }
}
