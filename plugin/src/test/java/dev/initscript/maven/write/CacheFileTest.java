package dev.initscript.maven.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  private static final CacheFile.Key ONE = CacheFile.Key.of(bytes("one"));
  private static final CacheFile.Key TWO = CacheFile.Key.of(bytes("two"));

  @TempDir private Path temporary;
  private Path file = Path.of("");

  @BeforeEach
  void aFileWithTwoResults() throws IOException {
    file = temporary.resolve("below/cache");
    CacheFile cache = CacheFile.open(file, "configuration");
    assertThat(cache.get(ONE)).isEmpty();
    cache.put(ONE, bytes("first"));
    cache.put(TWO, bytes("second"));
    cache.save();
  }

  @Test
  void remembers() {
    CacheFile cache = CacheFile.open(file, "configuration");
    assertThat(cache.get(ONE)).contains(bytes("first"));
    assertThat(cache.get(TWO)).contains(bytes("second"));
    assertThat(cache.get(CacheFile.Key.of(bytes("onetwo")))).isEmpty();
    assertThat(CacheFile.Key.of(bytes("a"), bytes("b")))
        .isNotEqualTo(CacheFile.Key.of(bytes("ab"), bytes("")));
  }

  @Test
  void isEmptyForAnotherConfiguration() {
    assertThat(CacheFile.open(file, "other").get(ONE)).isEmpty();
  }

  @Test
  void isNotWrittenIfNothingIsNew() throws Exception {
    FileTime then = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, then);
    CacheFile cache = CacheFile.open(file, "configuration");
    cache.get(ONE);
    cache.get(TWO);
    cache.save();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(then);
  }

  @Test
  void forgetsWhatARunHasNotAskedFor() throws Exception {
    CacheFile cache = CacheFile.open(file, "configuration");
    cache.get(TWO);
    cache.save();
    CacheFile next = CacheFile.open(file, "configuration");
    assertThat(next.get(ONE)).isEmpty();
    assertThat(next.get(TWO)).contains(bytes("second"));
  }

  @Test
  void anyDamageCostsNoMoreThanTheResults() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x55;
      assertRightOrNothing(damaged);
      byte[] cut = Arrays.copyOf(whole, i);
      assertRightOrNothing(cut);
    }
  }

  private void assertRightOrNothing(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    CacheFile cache = CacheFile.open(file, "configuration");
    assertThat(cache.get(ONE).orElse(bytes("first"))).isEqualTo(bytes("first"));
    assertThat(cache.get(TWO).orElse(bytes("second"))).isEqualTo(bytes("second"));
  }

  @Test
  void isBounded() throws Exception {
    CacheFile cache = CacheFile.open(file, "configuration");
    for (int i = 0; i < 20; i++) {
      cache.put(CacheFile.Key.of(bytes("large" + i)), new byte[1024 * 1024]);
    }
    cache.save();
    assertThat(Files.size(file)).isBetween(7L * 1024 * 1024, (long) CacheFile.MOST_BYTES);
  }

  @Test
  void buildsAtTheSameTimeReplaceTheWholeFile() throws Exception {
    CacheFile here = CacheFile.open(file, "configuration");
    CacheFile there = CacheFile.open(file, "configuration");
    here.put(CacheFile.Key.of(bytes("here")), bytes("here"));
    there.put(CacheFile.Key.of(bytes("there")), bytes("there"));
    here.save();
    there.save();
    CacheFile next = CacheFile.open(file, "configuration");
    assertThat(next.get(CacheFile.Key.of(bytes("there")))).contains(bytes("there"));
    assertThat(next.get(CacheFile.Key.of(bytes("here")))).isEmpty();
    try (var files = Files.list(file.resolveSibling(""))) {
      assertThat(files).containsExactly(file);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
