package dev.initscript.maven.fork;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.InOrder;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.fork.CheckOrder.CacheOrder;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Checks the scripts that it is told on standard input, and answers on standard output. */
final class CheckingMain {
  /** A larger script wants more memory than this JVM was given. */
  private static final int MOST_BYTES = 512 * 1024;

  /** After so many scripts the other JVM hears of them: it reports while this one checks. */
  private static final int PORTION = 64;

  private final CheckOrder order;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int answered;

  private CheckingMain(CheckOrder order, DataInputStream in, DataOutputStream out) {
    this.order = order;
    this.in = in;
    this.out = out;
  }

  /** Runs until all is answered, or nobody listens any more. */
  public static void main(String[] arguments) throws IOException, CheckException {
    var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    new CheckingMain(CheckOrder.read(in), in, out).run();
  }

  private void run() throws IOException, CheckException {
    ReportCache cache = order.cache() == null ? null : open(order.cache());
    Scripts scripts = order.scripts(cache);
    InOrder.each(order.files(), file -> reply(scripts, file), (file, reply) -> send(reply));
    Reply.writePart(cache == null ? null : cache.seen(), out);
    flush();
    ByteBuffer run = Reply.readPart(in);
    if (cache != null && run != null) {
      cache.addRun(run);
    }
    out.writeUTF(cache == null ? "" : save(cache));
    flush();
  }

  private static ReportCache open(CacheOrder order) {
    var cache = ReportCache.open(order.file(), order.configuration(), order.started());
    order.leftOut().forEach(file -> cache.remember(file.name(), file.stamp(), file.glance()));
    return cache;
  }

  private byte[] reply(Scripts scripts, ScriptFile file) {
    boolean large = file.stamp() != null && file.stamp().size() > MOST_BYTES;
    try {
      return Reply.of(large ? null : scripts.check(file, order.withSources()), order.withSources());
    } catch (CheckException | OutOfMemoryError forTheOtherToFindOut) {
      return Reply.of(null, false);
    }
  }

  private void send(byte[] reply) {
    try {
      out.write(reply);
      answered++;
      if (answered % PORTION == 0) {
        flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() throws IOException {
    out.flush();
    if (System.out.checkError()) {
      throw new IOException("nobody listens");
    }
  }

  /** Why the results are not kept, or nothing. */
  private static String save(ReportCache cache) {
    try {
      cache.save();
      return "";
    } catch (IOException e) {
      return Reason.of(e);
    }
  }
}
