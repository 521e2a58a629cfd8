package dev.initscript.maven.cache;

import dev.initscript.maven.cache.LookUps.Answer;
import dev.initscript.maven.select.FileStamp;
import dev.initscript.maven.select.Glance;
import dev.initscript.rules.engine.ReportCodec;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.ScriptSet.Sourcing;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of a file in a place of init scripts.
 *
 * @param stamp which no other bytes have; null if there is none
 * @param glance what a first reading told
 * @param content a digest of its bytes; empty if it was not checked
 * @param sourcing what it sources; null if nobody had to know
 * @param answers what was looked up around it
 * @param clean whether nothing was found in it
 * @param report by {@link ReportCodec}; empty if it was not checked
 */
record KnownScript(
    @Nullable FileStamp stamp,
    Glance glance,
    String content,
    @Nullable Sourcing sourcing,
    Map<String, Answer> answers,
    boolean clean,
    ByteBuffer report) {

  /** A file that is left out. */
  static KnownScript leftOut(FileStamp stamp, Glance glance) {
    return new KnownScript(stamp, glance, "", null, Map.of(), false, ByteBuffer.allocate(0));
  }

  /** The same file with what is now known of its stamp and of what is around it. */
  KnownScript with(@Nullable FileStamp nowStamp, Map<String, Answer> nowAnswers) {
    return new KnownScript(nowStamp, glance, content, sourcing, nowAnswers, clean, report);
  }

  /** The same file with what it sources. */
  KnownScript with(Sourcing known, Map<String, Answer> more) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    more.forEach(all::putIfAbsent);
    return new KnownScript(stamp, glance, content, known, all, clean, report);
  }

  /**
   * The report.
   *
   * @throws IOException if it is damaged
   */
  ScriptReport report(String name, SourceText source) throws IOException {
    return ReportCodec.read(name, source, stream(report));
  }

  static ByteBuffer encode(ScriptReport report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ReportCodec.write(report, new DataOutputStream(bytes));
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** Itself as bytes. */
  byte[] toBytes() throws IOException {
    var bytes = new ByteArrayOutputStream(128 + report.remaining());
    var out = new DataOutputStream(bytes);
    out.writeBoolean(stamp != null);
    if (stamp != null) {
      stamp.write(out);
    }
    out.writeBoolean(glance.reason() != null);
    if (glance.reason() != null) {
      out.writeUTF(glance.reason());
    }
    texts(glance.operands(), out);
    out.writeUTF(content);
    out.writeBoolean(sourcing != null);
    if (sourcing != null) {
      texts(List.copyOf(new TreeSet<>(sourcing.files())), out);
      out.writeBoolean(sourcing.secondary());
    }
    out.writeShort(answers.size());
    for (Map.Entry<String, Answer> answer : answers.entrySet()) {
      out.writeUTF(answer.getKey());
      answer.getValue().write(out);
    }
    out.writeBoolean(clean);
    out.writeInt(report.remaining());
    out.write(report.array(), report.arrayOffset() + report.position(), report.remaining());
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} has made.
   *
   * @throws IOException if it is something else
   */
  static KnownScript of(ByteBuffer bytes) throws IOException {
    DataInputStream in = stream(bytes);
    FileStamp stamp = in.readBoolean() ? FileStamp.read(in) : null;
    String reason = in.readBoolean() ? in.readUTF() : null;
    var glance = new Glance(reason, texts(in));
    String content = in.readUTF();
    Sourcing sourcing =
        in.readBoolean() ? new Sourcing(Set.copyOf(texts(in)), in.readBoolean()) : null;
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      answers.put(in.readUTF(), Answer.read(in));
    }
    boolean clean = in.readBoolean();
    ByteBuffer report = ByteBuffer.wrap(in.readNBytes(in.readInt()));
    return new KnownScript(stamp, glance, content, sourcing, answers, clean, report);
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  static DataInputStream stream(ByteBuffer bytes) {
    return new DataInputStream(
        new ByteArrayInputStream(
            bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining()));
  }
}
