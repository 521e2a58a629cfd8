package dev.initscript.rules.files;

import dev.initscript.shell.text.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of an invented machine, for tests. */
public final class Machine implements TargetFiles {
  private final Map<String, SourceText> files = new LinkedHashMap<>();

  /** Puts a file there; gives this machine. */
  public Machine with(String path, String text) {
    files.put(path, SourceText.ofLatin1(text));
    return this;
  }

  @Override
  public TargetFile find(String path) {
    SourceText text = files.get(path.replace("/./", "/"));
    return text == null
        ? TargetFile.UNKNOWN
        : new TargetFile.Regular(path.replace("/./", "/"), text, true);
  }

  /** What surrounds a script at that path. */
  public Surroundings around(String place) {
    return Surroundings.installed(place, this);
  }
}
