package dev.initscript.maven.ratchet;

import java.io.IOException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it, except that JGit keeps no notes about file systems in the user's
 * home: a check writes nothing there.
 */
final class QuietSystemReader extends SystemReader.Delegate {
  private QuietSystemReader(SystemReader machine) {
    super(machine);
  }

  static synchronized void install() {
    SystemReader machine = SystemReader.getInstance();
    if (!(machine instanceof QuietSystemReader)) {
      SystemReader.setInstance(new QuietSystemReader(machine));
    }
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
    return new Unwritten(parent, files);
  }

  private static final class Unwritten extends FileBasedConfig {
    Unwritten(@Nullable Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() throws IOException {
      // There is none afterwards.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
