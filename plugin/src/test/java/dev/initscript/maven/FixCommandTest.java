package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FixCommandTest {
  private final PluginDescriptor plugin = new PluginDescriptor();
  private final MavenSession session = mock(MavenSession.class);
  private final Properties given = new Properties();
  private final Build build = new Build();

  @BeforeEach
  void session() {
    plugin.setGroupId("dev.initscript");
    plugin.setArtifactId("initscript-maven-plugin");
    plugin.setVersion("1.2");
    plugin.setGoalPrefix("initscript");
    var model = new Model();
    model.setBuild(build);
    when(session.getUserProperties()).thenReturn(given);
    when(session.getTopLevelProject()).thenReturn(new MavenProject(model));
  }

  @Test
  void isShortWhereTheProjectDeclaresThePlugin() {
    build.addPlugin(declaration());
    assertThat(FixCommand.of(plugin, session, false)).isEqualTo("mvn initscript:fix");
  }

  @Test
  void isShortWhereTheProjectManagesThePlugin() {
    build.setPluginManagement(new PluginManagement());
    build.getPluginManagement().addPlugin(declaration());
    assertThat(FixCommand.of(plugin, session, false)).isEqualTo("mvn initscript:fix");
  }

  @Test
  void isWholeElsewhere() {
    assertThat(FixCommand.of(plugin, session, true))
        .isEqualTo(
            "mvn dev.initscript:initscript-maven-plugin:1.2:fix -Dinitscript.unsafeFixes=true");
  }

  @Test
  void repeatsWhatSelectedTheScripts() {
    build.addPlugin(declaration());
    given.setProperty("initscript.files", "/etc/init.d/a b,it's");
    given.setProperty("initscript.dialect", "bash");
    given.setProperty("initscript.failOn", "note");
    given.setProperty("other", "x");
    assertThat(FixCommand.of(plugin, session, false))
        .isEqualTo(
            "mvn initscript:fix '-Dinitscript.files=/etc/init.d/a b,it'\\''s'"
                + " -Dinitscript.dialect=bash");
  }

  private static Plugin declaration() {
    var plugin = new Plugin();
    plugin.setGroupId("dev.initscript");
    plugin.setArtifactId("initscript-maven-plugin");
    return plugin;
  }
}
