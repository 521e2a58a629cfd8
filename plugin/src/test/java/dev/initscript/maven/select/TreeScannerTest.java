package dev.initscript.maven.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.maven.select.TreeScanner.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeScannerTest {
  @TempDir private Path temporary;

  @Test
  void findsTheSameHoweverFewNamesItKeeps() throws Exception {
    for (int i = 0; i < 20; i++) {
      Path directory = Files.createDirectories(temporary.resolve("d" + i + "/init.d"));
      Files.createFile(directory.resolve("script"));
      Files.createFile(directory.resolve("script.orig"));
      Files.createFile(directory.resolveSibling("Source.java"));
    }
    TreeScanner all = scan(1_000);
    assertThat(all.isSifted()).isFalse();
    assertThat(names(all)).hasSize(40);
    for (int most : List.of(0, 1, 7, 30)) {
      TreeScanner sifted = scan(most);
      assertThat(sifted.isSifted()).isTrue();
      assertThat(names(sifted)).isEqualTo(names(all));
      assertThat(sifted.found()).hasSizeLessThan(all.found().size());
    }
  }

  private TreeScanner scan(int most) throws IOException {
    Path start = temporary.toRealPath();
    var scanner =
        new TreeScanner(start, List.of("**/init.d/*"), List.of("**/*.orig"), Set.of(), most);
    scanner.scan();
    return scanner;
  }

  /** The included names, each with what is said of it. */
  private static List<String> names(TreeScanner scanner) {
    List<String> names = new ArrayList<>();
    Verdict[] verdicts = scanner.verdicts();
    for (int i = 0; i < verdicts.length; i++) {
      if (verdicts[i] != Verdict.NOT_INCLUDED) {
        names.add(verdicts[i] + " " + scanner.found().get(i).name());
      }
    }
    return names;
  }
}
