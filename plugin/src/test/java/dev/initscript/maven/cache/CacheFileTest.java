package dev.initscript.maven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  private static final long NOW = 1_000_000;
  private static final String ONE = "one";
  private static final String TWO = "two";

  @TempDir private Path temporary;
  private Path file = Path.of("");

  @BeforeEach
  void aFileWithTwoResults() throws IOException {
    file = temporary.resolve("below/cache");
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    assertThat(cache.get(ONE)).isNull();
    cache.put(ONE, bytes("first"));
    cache.put(TWO, bytes("second"));
    cache.save();
  }

  @Test
  void remembers() {
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    assertThat(cache.get(ONE)).isEqualTo(value("first"));
    assertThat(cache.get(TWO)).isEqualTo(value("second"));
    assertThat(cache.get("onetwo")).isNull();
    assertThat(CacheFile.digestOf(bytes("a"), bytes("b")))
        .isNotEqualTo(CacheFile.digestOf(bytes("ab"), bytes("")));
  }

  @Test
  void isEmptyForAnotherConfiguration() {
    assertThat(CacheFile.open(file, "other", NOW).get(ONE)).isNull();
  }

  @Test
  void isNotWrittenIfNothingIsNew() throws Exception {
    FileTime then = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, then);
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    cache.get(ONE);
    cache.get(TWO);
    cache.save();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(then);
  }

  @Test
  void forgetsWhatARunHasNotAskedFor() throws Exception {
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    cache.get(TWO);
    cache.save();
    CacheFile next = CacheFile.open(file, "configuration", NOW);
    assertThat(next.get(ONE)).isNull();
    assertThat(next.get(TWO)).isEqualTo(value("second"));
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
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    assertThat(cache.get(ONE)).isIn(null, value("first"));
    assertThat(cache.get(TWO)).isIn(null, value("second"));
  }

  @Test
  void isBounded() throws Exception {
    CacheFile cache = CacheFile.open(file, "configuration", NOW);
    for (int i = 0; i < 20; i++) {
      cache.put("large" + i, new byte[1024 * 1024]);
    }
    cache.save();
    assertThat(Files.size(file)).isBetween(7L * 1024 * 1024, (long) CacheFile.MOST_BYTES);
  }

  @Test
  void buildsAtTheSameTimeReplaceTheWholeFile() throws Exception {
    CacheFile here = CacheFile.open(file, "configuration", NOW);
    CacheFile there = CacheFile.open(file, "configuration", NOW);
    here.put("here", bytes("here"));
    there.put("there", bytes("there"));
    here.save();
    there.save();
    CacheFile next = CacheFile.open(file, "configuration", NOW);
    assertThat(next.get("there")).isEqualTo(value("there"));
    assertThat(next.get("here")).isNull();
    try (var files = Files.list(file.resolveSibling(""))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void knowsThatTheClockWasSetBack() {
    assertThat(CacheFile.open(file, "configuration", NOW).isOfTheFuture()).isFalse();
    assertThat(CacheFile.open(file, "configuration", NOW - 1).isOfTheFuture()).isTrue();
  }

  private static ByteBuffer value(String text) {
    return ByteBuffer.wrap(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
