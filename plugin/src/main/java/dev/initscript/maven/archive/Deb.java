package dev.initscript.maven.archive;

import dev.initscript.rules.files.FileTree.Entry;
import dev.initscript.rules.files.Packaging;
import dev.initscript.shell.text.SourceText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;

/** Reads binary packages of Debian (deb(5)): an ar archive with two tar archives in it. */
final class Deb {
  private static final List<String> MAINTAINER_SCRIPTS =
      List.of("preinst", "postinst", "prerm", "postrm", "config");

  private final Contents control;
  private final Contents data;

  private Deb(Contents control, Contents data) {
    this.control = control;
    this.data = data;
  }

  /** Reads a package; the file system's files go to {@code data}. */
  static List<PackedScript> scripts(
      InputStream in, Budget budget, Contents data, Contents.Inner inner) throws IOException {
    var deb = new Deb(new Contents(path -> false, budget), data);
    deb.read(in, budget, inner);
    return deb.scripts();
  }

  private void read(InputStream in, Budget budget, Contents.Inner inner) throws IOException {
    @SuppressWarnings("resource") // the stream is its owner's
    var ar = new ArArchiveInputStream(in);
    Set<String> found = new LinkedHashSet<>();
    ArArchiveEntry member;
    while ((member = ar.getNextEntry()) != null) {
      String name = member.getName();
      if (name.startsWith("control.tar") && found.add("control.tar")) {
        member(ar, budget, control, (path, nested) -> false);
      } else if (name.startsWith("data.tar") && found.add("data.tar")) {
        member(ar, budget, data, inner);
      } else if (!name.equals("debian-binary") && !name.startsWith("_")) {
        throw new IOException("it has \"" + name + "\" where a Debian package has none");
      }
    }
    for (String needed : List.of("control.tar", "data.tar")) {
      if (!found.contains(needed)) {
        throw new IOException("it has no " + needed);
      }
    }
  }

  private static void member(InputStream in, Budget budget, Contents into, Contents.Inner inner)
      throws IOException {
    if (!Unpacked.readTar(new BufferedInputStream(in), budget, into, inner)) {
      throw new IOException("a member of it is no tar archive");
    }
  }

  private List<PackedScript> scripts() {
    List<PackedScript> scripts = new ArrayList<>();
    for (String name : MAINTAINER_SCRIPTS) {
      if (control.entry("/" + name) instanceof Entry.File file) {
        scripts.add(PackedScript.ofMaintainer("/DEBIAN/" + name, file.content(), null, data));
      }
    }
    Set<String> conffiles = conffiles();
    scripts.addAll(
        PlacedScripts.in(
            data,
            path ->
                new Packaging(
                    Packaging.Format.DEB,
                    (data.mode(path) & 0111) != 0,
                    conffiles.contains(path))));
    return scripts;
  }

  /** The listed paths; a flag can stand before one (deb-conffiles(5)). */
  private Set<String> conffiles() {
    Set<String> paths = new LinkedHashSet<>();
    if (control.entry("/conffiles") instanceof Entry.File file) {
      SourceText text = file.content();
      for (String line : text.text(0, text.length()).split("\n", -1)) {
        paths.add(line.substring(line.indexOf('/') < 0 ? 0 : line.indexOf('/')).strip());
      }
    }
    return paths;
  }
}
