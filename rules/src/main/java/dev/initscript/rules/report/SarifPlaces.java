package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Files and ranges of SARIF. */
final class SarifPlaces {
  /** Where relative names count from; the name is the one that viewers know. */
  private static final String BASE = "%SRCROOT%";

  private static final String PLAIN = "-._~/";

  private SarifPlaces() {}

  static void bases(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    text(json, "description", "The base directory of the project.");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A message that is plain text. */
  static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /**
   * A file.
   *
   * @param index its place among the artifacts; null there
   */
  static void artifact(JsonGenerator json, String field, String path, @Nullable Integer index)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("uri", uri(path));
    if (!path.startsWith("/")) {
      json.writeStringField("uriBaseId", BASE);
    }
    if (index != null) {
      json.writeNumberField("index", index);
    }
    json.writeEndObject();
  }

  /** The one location of what concerns a whole file. */
  static void whole(JsonGenerator json, String path, int index) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, "artifactLocation", path, index);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The one location of a range. */
  static void range(JsonGenerator json, String path, int index, SourceText source, TextRange range)
      throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, "artifactLocation", path, index);
    region(json, "region", source, range, true);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A range; its end is exclusive. */
  static void region(
      JsonGenerator json, String field, SourceText source, TextRange range, boolean withText)
      throws IOException {
    LineColumn start = source.lineColumn(range.start());
    LineColumn end = source.lineColumn(range.end());
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    if (withText) {
      text(json, "snippet", source.display(range));
    }
    json.writeEndObject();
  }

  /** RFC 3986: everything but unreserved characters and slashes is percent-encoded UTF-8. */
  private static String uri(String path) {
    var uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b >= 0 && Character.isLetterOrDigit(b);
      if (letter || PLAIN.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append("%%%02X".formatted(b));
      }
    }
    return uri.toString();
  }
}
