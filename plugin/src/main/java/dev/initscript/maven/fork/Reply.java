package dev.initscript.maven.fork;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.engine.ReportCodec;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the report of a script goes from one JVM to the other. */
final class Reply {
  /** The script was not checked; whoever asked can find out why. */
  private static final int NONE = 0;

  /** Nothing was found; the dialect follows. */
  private static final int CLEAN = 1;

  /** The script's bytes and the report follow. */
  private static final int WHOLE = 2;

  private static final SourceText NOT_SENT = SourceText.of(new byte[0]);

  private Reply() {}

  /**
   * Makes a reply.
   *
   * @param report null if there is none
   */
  static byte[] of(@Nullable ScriptReport report, boolean withSource) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(report, withSource, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void write(@Nullable ScriptReport report, boolean withSource, DataOutput out)
      throws IOException {
    if (report == null) {
      out.writeByte(NONE);
    } else if (isClean(report) && !withSource) {
      out.writeByte(CLEAN);
      out.writeUTF(String.valueOf(report.dialect()));
    } else {
      byte[] source = report.source().toBytes();
      out.writeByte(WHOLE);
      out.writeInt(source.length);
      out.write(source);
      ReportCodec.write(report, out);
    }
  }

  private static boolean isClean(ScriptReport report) {
    return report.status() == Status.CHECKED
        && report.findings().isEmpty()
        && report.syntaxErrors().isEmpty();
  }

  /**
   * Reads the reply about a script.
   *
   * @return null if it was not checked
   * @throws IOException if the other JVM has ended, or says something else
   */
  static @Nullable ScriptReport read(ScriptFile script, DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    try {
      return read(kind, script, in);
    } catch (RuntimeException noReply) {
      throw new IOException("a reply is damaged", noReply);
    }
  }

  private static @Nullable ScriptReport read(int kind, ScriptFile script, DataInputStream in)
      throws IOException {
    return switch (kind) {
      case NONE -> null;
      case CLEAN -> clean(script, Dialect.valueOf(in.readUTF()));
      case WHOLE -> {
        SourceText source = SourceText.of(in.readNBytes(in.readInt()));
        yield ReportCodec.read(script.name(), source, in);
      }
      default -> throw new IOException("no reply starts with " + kind);
    };
  }

  private static ScriptReport clean(ScriptFile script, Dialect dialect) {
    return new ScriptReport(
        script.name(), NOT_SENT, dialect, Status.CHECKED, null, List.of(), List.of());
  }

  /** Writes bytes for {@link #readPart}, or that there are none. */
  static void writePart(@Nullable ByteBuffer part, DataOutput out) throws IOException {
    out.writeInt(part == null ? -1 : part.remaining());
    if (part != null) {
      out.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    }
  }

  /** Reads what {@link #writePart} has written. */
  static @Nullable ByteBuffer readPart(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : ByteBuffer.wrap(in.readNBytes(length));
  }
}
