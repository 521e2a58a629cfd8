package dev.initscript.maven.archive;

import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.Shell;
import dev.initscript.rules.files.FileTree;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.RootedFiles;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A script in a package.
 *
 * @param path where: {@code /etc/init.d/food}, {@code /DEBIAN/postinst}, {@code /%post}
 * @param source its bytes
 * @param interpreter what runs it where its own first line does not say so; else null
 * @param around the files of the package
 */
public record PackedScript(
    String path, SourceText source, @Nullable String interpreter, Surroundings around) {
  /** No init script comes near it; what does is a mistake that would only cost memory. */
  static final int MOST_BYTES = 8 << 20;

  /**
   * What the script is. The platforms of rpm have bash for {@code sh}, and it is read as such
   * there.
   */
  public ScriptKind kind() {
    SourceText run =
        interpreter == null
            ? source
            : SourceText.of(
                ("#!" + interpreter + "\n" + source.text(0, source.length()))
                    .getBytes(StandardCharsets.ISO_8859_1));
    ScriptKind kind = ScriptKind.of(run);
    return isOfRpm() && kind instanceof Shell shell && shell.dialect() == Dialect.POSIX
        ? new Shell(Dialect.BASH, "in an rpm package")
        : kind;
  }

  private boolean isOfRpm() {
    Packaging packaging = around.packaging();
    return interpreter != null || (packaging != null && packaging.format() == Packaging.Format.RPM);
  }

  /** A script that the package manager runs, with the package's files in place or not. */
  static PackedScript ofMaintainer(
      String path, SourceText source, @Nullable String interpreter, FileTree files) {
    var around = new Surroundings(new RootedFiles(files), TargetFiles.NONE, null);
    return new PackedScript(path, source, interpreter, around);
  }
}
