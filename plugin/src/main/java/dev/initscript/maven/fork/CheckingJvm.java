package dev.initscript.maven.fork;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.InOrder;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.engine.ScriptReport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that checks scripts for this one, and ends. It compiles with C1 alone: what HotSpot's other
 * compiler, C2, gains it would not earn back in some ten thousand scripts. See the decision record
 * {@code a-jvm-for-many-scripts}.
 */
public final class CheckingJvm implements AutoCloseable {
  /** With fewer scripts another JVM takes longer to start than it saves. */
  public static final int FEW = 200;

  /** What options of the user's own would do to both JVMs: open the same port, fill one file. */
  private static final List<String> OPTIONS_OF_USERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;
  private final DataOutputStream orders;
  private final DataInputStream replies;

  /** What was said in a run of which another JVM knows what was looked up. */
  @FunctionalInterface
  public interface Whole {
    /**
     * The run as {@link ReportCache#addRun} takes it.
     *
     * @param seen by the other JVM, around the scripts
     * @return null if the run is not to be kept
     */
    @Nullable ByteBuffer of(ByteBuffer seen);
  }

  private CheckingJvm(Process process) {
    this.process = process;
    this.orders =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /**
   * Has scripts checked by another JVM. What that one cannot do, as with little memory, is done
   * here.
   *
   * @param sink takes the reports in the scripts' order
   * @param whole the run as a whole, if it is to be kept
   * @param debug takes a sentence about what went wrong
   * @return the scripts for which there was no other JVM, or no more; the last ones
   */
  public static List<ScriptFile> check(
      CheckOrder order, InOrder.Sink<ScriptReport> sink, Whole whole, Consumer<String> debug)
      throws CheckException {
    return check(order, sink, whole, debug, command(order.files().size()));
  }

  static List<ScriptFile> check(
      CheckOrder order,
      InOrder.Sink<ScriptReport> sink,
      Whole whole,
      Consumer<String> debug,
      List<String> command)
      throws CheckException {
    List<ScriptFile> files = order.files();
    Scripts here = null;
    int done = 0;
    try (CheckingJvm jvm = start(order, command)) {
      for (; done < files.size(); done++) {
        ScriptFile file = files.get(done);
        ScriptReport report = Reply.read(file, jvm.replies);
        if (report == null) {
          here = here == null ? order.scripts(null) : here;
          report = here.check(file, order.withSources());
        }
        sink.take(file, report);
      }
      ByteBuffer seen = Reply.readPart(jvm.replies);
      Reply.writePart(here == null && seen != null ? whole.of(seen) : null, jvm.orders);
      jvm.orders.flush();
      String notKept = jvm.replies.readUTF();
      if (!notKept.isEmpty()) {
        debug.accept("The results are not kept for the next run (" + notKept + ").");
      }
    } catch (IOException e) {
      debug.accept("There is no other JVM to check scripts, or no more (" + Reason.of(e) + ").");
    }
    return files.subList(done, files.size());
  }

  private static CheckingJvm start(CheckOrder order, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(OPTIONS_OF_USERS);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var jvm = new CheckingJvm(builder.start());
    try {
      order.write(jvm.orders);
      jvm.orders.flush();
      return jvm;
    } catch (IOException | RuntimeException e) {
      jvm.close();
      throw e;
    }
  }

  private static List<String> command(int scripts) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx" + megabytes(scripts) + "m",
        "-cp",
        classPath(),
        CheckingMain.class.getName());
  }

  /** Twice what ordinary scripts were seen to need. */
  private static int megabytes(int scripts) {
    return 40 + 8 * Runtime.getRuntime().availableProcessors() + scripts / 2_000;
  }

  private static String classPath() {
    if (!(CheckingJvm.class.getClassLoader() instanceof URLClassLoader realm)) {
      return System.getProperty("java.class.path");
    }
    List<String> files = new ArrayList<>();
    for (URL url : realm.getURLs()) {
      try {
        files.add(new File(url.toURI()).getPath());
      } catch (URISyntaxException | IllegalArgumentException notOfThisDisk) {
        files.add(url.getPath());
      }
    }
    return String.join(File.pathSeparator, files);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
