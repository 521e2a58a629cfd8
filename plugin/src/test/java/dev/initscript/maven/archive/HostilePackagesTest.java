package dev.initscript.maven.archive;

import static dev.initscript.maven.archive.Archives.bytes;
import static dev.initscript.maven.archive.Archives.gzip;
import static dev.initscript.maven.archive.Archives.packed;
import static dev.initscript.maven.archive.Archives.tar;
import static dev.initscript.maven.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are damaged, or made to do harm: a sentence each, soon, and within the heap. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class HostilePackagesTest {
  private static final String SCRIPT = "#!/bin/sh\necho food\n";
  private static final Limits SMALL = new Limits(10, 1 << 20, 1 << 24, 100, 1 << 16, 3);

  @TempDir private Path directory;

  @Test
  void noTruncatedPackageIsFine() throws Exception {
    for (Map.Entry<String, byte[]> whole : packages().entrySet()) {
      byte[] bytes = whole.getValue();
      assertThat(read(whole.getKey(), bytes)).isNotEmpty();
      for (int i = 0; i < 40; i++) {
        int length = (int) ((long) bytes.length * i / 40);
        assertRefused(whole.getKey(), Arrays.copyOf(bytes, length), length);
      }
      for (int length = bytes.length - 9; length < bytes.length; length++) {
        assertRefused(whole.getKey(), Arrays.copyOf(bytes, length), length);
      }
    }
  }

  private void assertRefused(String name, byte[] bytes, int length) throws IOException {
    try {
      read(name, bytes);
      fail(name + " is taken for whole when it has " + length + " bytes");
    } catch (PackageException e) {
      assertThat(e).hasMessageStartingWith(name).hasMessageEndingWith(".");
    }
  }

  @Test
  void noDamagedByteThrowsSomethingElse() throws Exception {
    var random = new Random(20261122);
    for (Map.Entry<String, byte[]> whole : packages().entrySet()) {
      for (int round = 0; round < 100; round++) {
        byte[] bytes = whole.getValue().clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
          read(whole.getKey(), bytes);
        } catch (PackageException e) {
          assertThat(e.getMessage()).startsWith(whole.getKey()).endsWith(".").doesNotContain("\n");
        }
      }
    }
  }

  /** Packed by libraries, and by the system's own programs where there are such. */
  private Map<String, byte[]> packages() throws Exception {
    Map<String, byte[]> packages = new LinkedHashMap<>();
    var noise = new byte[5000];
    new Random(1).nextBytes(noise);
    byte[] tar = tar(t -> t.file("init.d/food", SCRIPT).file("noise", noise));
    int filling = tar.length - (512 + 512 + 512 + 5120) - 512; // more zeros than the end needs
    packages.put("a.tar", Arrays.copyOf(tar, tar.length - filling));
    for (String compressor : List.of("gz", "bzip2", "xz", "zstd")) {
      packages.put("a.tar." + compressor, packed(compressor, tar));
    }
    byte[] zip = zip("init.d/food", bytes(SCRIPT), "noise", noise);
    packages.put("a.zip", zip);
    packages.put("nested.tgz", gzip(tar(t -> t.file("a.zip", zip))));
    byte[] deb = Archives.deb(gzip(tar(t -> t.file("prerm", SCRIPT))), gzip(tar));
    int padding = deb[deb.length - 1] == '\n' ? 1 : 0;
    packages.put("a.deb", Arrays.copyOf(deb, deb.length - padding));
    if (Programs.isThere("rpmbuild")) {
      packages.put("a.rpm", Files.readAllBytes(RpmPackages.build(directory, "w9.gzdio")));
    }
    return packages;
  }

  @Test
  void aNestedZipIsWholeToo() throws IOException {
    byte[] zip = zip("a", bytes("a"), "init.d/food", bytes(SCRIPT));
    int directoryOfZip = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    byte[] cut = Arrays.copyOf(zip, directoryOfZip);
    assertThatThrownBy(() -> read("a.tar", tar(t -> t.file("in.zip", cut))))
        .hasMessage(
            "a.tar!/in.zip cannot be looked into: the archive has no end; build it again, or leave"
                + " it out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "xz", "zstd"})
  void stopsAtABomb(String compressor) throws IOException {
    byte[] bomb = Archives.bomb(compressor, 4);
    assertThatThrownBy(() -> read("bomb.tar", bomb, SMALL))
        .isInstanceOf(PackageException.class)
        .hasMessage(
            "bomb.tar unpacks to more than 1 MiB and is not looked into; if it is meant to, leave"
                + " it out.");
    assertThatThrownBy(() -> read("bomb.zip", zip("zeros.tgz", bomb), SMALL))
        .hasMessageStartingWith("bomb.zip unpacks to more than 1 MiB");
  }

  @Test
  void stopsAtAZipOfZeros() throws IOException {
    byte[] zip = zip("zeros", new byte[4 << 20]);
    assertThatThrownBy(() -> read("a.zip", zip, SMALL)).hasMessageContaining("unpacks to more");
    assertThatThrownBy(() -> read("a.tar", tar(t -> t.file("zeros.zip", zip)), SMALL))
        .hasMessageStartingWith("a.tar unpacks to more than");
  }

  @Test
  void aBombOfThousandsToOneStopsAtSixtyFourMebibytes() throws IOException {
    byte[] bomb = Archives.bomb("gz", 65);
    assertThat(bomb).hasSizeLessThan(1 << 17);
    assertThatThrownBy(() -> read("bomb.tar.gz", bomb)).hasMessageContaining("more than 64 MiB");
  }

  @Test
  void countsWhatNestedPackagesUnpackToTogether() throws IOException {
    byte[] inner = zip("zeros", new byte[600 << 10]);
    byte[] two = zip("a.zip", inner, "b.zip", inner);
    assertThatThrownBy(() -> read("two.zip", two, SMALL)).hasMessageContaining("more than 1 MiB");
  }

  @Test
  void stopsAtManyEntriesAndDeepNesting() throws IOException {
    byte[] many =
        tar(
            t -> {
              for (int i = 0; i < 101; i++) {
                t.file("f" + i, "");
              }
            });
    assertThatThrownBy(() -> read("many.tar", many, SMALL))
        .hasMessageStartingWith("many.tar has more than 100 entries");
    byte[] deep = zip("x", bytes("x"));
    for (int i = 0; i < 3; i++) {
      deep = zip("x.zip", deep);
    }
    byte[] four = deep;
    assertThatThrownBy(() -> read("deep.zip", four, SMALL))
        .hasMessageStartingWith("deep.zip is nested more than 3 deep");
  }

  @Test
  void stopsAtMoreScriptsThanFit() throws IOException {
    byte[] tar =
        tar(
            t ->
                t.file("init.d/a", SCRIPT + "#\n".repeat(30_000))
                    .file("init.d/b", SCRIPT + "#\n".repeat(30_000)));
    assertThatThrownBy(() -> read("a.tar", tar, SMALL))
        .hasMessageStartingWith("a.tar has more scripts than fit into memory");
  }

  @Test
  void refusesPathsThatLeadOut() throws IOException {
    byte[] tar = tar(t -> t.file("x/../../etc/init.d/food", SCRIPT));
    assertThatThrownBy(() -> read("a.tar", tar))
        .hasMessage(
            "a.tar cannot be looked into: it has an entry \"x/../../etc/init.d/food\", which leads"
                + " out of it; build it again, or leave it out.");
    byte[] zip = zip("../food", bytes(SCRIPT));
    assertThatThrownBy(() -> read("a.zip", zip)).hasMessageContaining("which leads out of it");
  }

  @Test
  void takesAbsolutePathsForThoseBelowTheRoot() throws IOException {
    byte[] tar = tar(t -> t.file("/etc/init.d/food", SCRIPT));
    assertThat(read("a.tar", tar).get(0).scripts().get(0).path()).isEqualTo("/etc/init.d/food");
  }

  @Test
  void refusesTwoScriptsOfOneName() throws IOException {
    byte[] tar = tar(t -> t.file("init.d/food", SCRIPT).file("./init.d/food", "#!/bin/sh\n"));
    assertThatThrownBy(() -> read("a.tar", tar))
        .hasMessageContaining(
            "it has /init.d/food twice, and which one is unpacked nobody can say");
  }

  @Test
  void refusesANameOfMegabytes() throws IOException {
    var name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
    byte[] header = new byte[512];
    name.setSize(1 << 30);
    name.writeEntryHeader(header);
    assertThatThrownBy(() -> read("a.tar", header))
        .hasMessageContaining("the name of an entry is too long");
  }

  @Test
  void refusesADebWithoutItsMembers() throws IOException {
    byte[] none = Arrays.copyOf(Archives.deb(new byte[0], new byte[0]), 72);
    assertThatThrownBy(() -> read("a.deb", none)).hasMessageContaining("it has no control.tar");
  }

  @Test
  void refusesHeadersThatClaimTooMuch() throws IOException {
    ByteBuffer rpm = ByteBuffer.allocate(200);
    rpm.putInt(0xedabeedb).position(96);
    rpm.putInt(0x8eade801).putInt(0).putInt(3).putInt(Integer.MAX_VALUE);
    assertThatThrownBy(() -> read("a.rpm", rpm.array()))
        .hasMessage(
            "a.rpm cannot be looked into: a header is too large; build it again, or leave it out.");
  }

  private List<PackageContents> read(String name, byte[] bytes) throws IOException {
    return read(name, bytes, Limits.STANDARD);
  }

  private List<PackageContents> read(String name, byte[] bytes, Limits limits) throws IOException {
    Path file = Files.write(directory.resolve(name), bytes);
    List<PackageContents> found = new ArrayList<>();
    PackageReader.read(file, name, limits, path -> false, found::add);
    return found;
  }
}
