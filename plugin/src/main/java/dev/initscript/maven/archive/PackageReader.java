package dev.initscript.maven.archive;

import dev.initscript.maven.write.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks into a package, and into those that lie in it. */
public final class PackageReader {
  private final Predicate<String> excluded;
  private final Budget budget;
  private final Consumer<PackageContents> found;

  private PackageReader(
      Predicate<String> excluded, Budget budget, Consumer<PackageContents> found) {
    this.excluded = excluded;
    this.budget = budget;
    this.found = found;
  }

  /**
   * Reads a package.
   *
   * @param name what reports call it
   * @param excluded which paths in packages, without the slash at their start, a user leaves out
   * @param found is told of the package, and of each that lies in it, as soon as it is read
   * @throws PackageException if it is no package, is damaged, or asks too much
   */
  public static void read(
      Path file, String name, Predicate<String> excluded, Consumer<PackageContents> found)
      throws PackageException {
    read(file, name, Limits.STANDARD, excluded, found);
  }

  static void read(
      Path file,
      String name,
      Limits limits,
      Predicate<String> excluded,
      Consumer<PackageContents> found)
      throws PackageException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var budget = new Budget(name, Files.size(file), limits);
      var reader = new PackageReader(excluded, budget, found);
      if (!reader.open(name, file, in, 1)) {
        throw new PackageException(
            name
                + " is no package: neither deb, rpm, tar, zip nor jar; build it again, or take it"
                + " out of initscript.packages.");
      }
    } catch (PackageException e) {
      throw e;
    } catch (IOException e) {
      throw new PackageException(name + " cannot be read (" + Reason.of(e) + ").");
    }
  }

  /** What a damaged package makes a library throw is not always an IOException. */
  private boolean open(String name, @Nullable Path file, BufferedInputStream in, int depth)
      throws PackageException {
    try {
      return read(name, file, in, depth);
    } catch (PackageException e) {
      throw e;
    } catch (EOFException e) {
      throw damaged(name, "it ends too early");
    } catch (IOException e) {
      throw damaged(name, Reason.of(e));
    } catch (RuntimeException e) {
      throw damaged(name, "its structure makes no sense");
    } catch (OutOfMemoryError e) {
      throw damaged(name, "it asks for more memory than there is");
    }
  }

  private static PackageException damaged(String name, String reason) {
    return new PackageException(
        name + " cannot be looked into: " + reason + "; build it again, or leave it out.");
  }

  private boolean read(String name, @Nullable Path file, BufferedInputStream in, int depth)
      throws IOException {
    var files = new Contents(excluded, budget);
    Contents.Inner inner = (path, nested) -> open(name + "!" + path, null, nested, depth + 1);
    byte[] head = Unpacked.head(in);
    @Nullable Magic magic = Magic.of(head);
    if (magic == null && Compression.of(head) == null && (file == null || !isJar(name))) {
      return false;
    }
    budget.enter(depth);
    if (magic == Magic.DEB) {
      found.accept(new PackageContents(name, Deb.scripts(in, budget, files, inner)));
    } else if (magic == Magic.RPM) {
      found.accept(new PackageContents(name, Rpm.scripts(in, budget, files, inner)));
    } else if (archive(file, in, magic, files, inner)) {
      found.accept(new PackageContents(name, PlacedScripts.in(files, path -> null)));
    } else {
      return depth > 1;
    }
    return true;
  }

  /** A jar can start with a script that runs it. */
  private static boolean isJar(String name) {
    return name.endsWith(".jar") || name.endsWith(".war");
  }

  private boolean archive(
      @Nullable Path file,
      BufferedInputStream in,
      @Nullable Magic magic,
      Contents files,
      Contents.Inner inner)
      throws IOException {
    boolean zip = magic == Magic.ZIP || magic == Magic.EMPTY_ZIP;
    if (file != null && (zip || (magic == null && isJar(file.toString())))) {
      Zip.read(file, files, inner, budget);
      return true;
    }
    if (zip) {
      Zip.read(in, files, inner, budget);
      return true;
    }
    return Unpacked.readTar(in, budget, files, inner);
  }
}
