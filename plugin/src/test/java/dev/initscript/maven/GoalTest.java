package dev.initscript.maven;

import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.logging.Log;

/** What the goals' tests share: an empty project, filled by each, and what a goal says of it. */
@MojoTest
@Basedir(HarnessProject.DIRECTORY)
abstract class GoalTest {
  final RecordedLog log = new RecordedLog();
  final HarnessProject project = new HarnessProject();

  /** The log that the goals are given. */
  @Provides
  final Log log() {
    return log;
  }
}
