package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.engine.FixPreview;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The proposed fixes of a SARIF result: whoever applies one has a script that works, so a fix that
 * calls helper functions brings them along, and one that is only to be looked at is none.
 */
final class SarifFixes {
  private final FixPreview preview;

  SarifFixes(FixPreview preview) {
    this.preview = preview;
  }

  void write(JsonGenerator json, ScriptReport report, int index, Finding finding)
      throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      Optional<EditList> edits = edits(report, fix);
      if (edits.isPresent()) {
        fix(json, report, index, fix, edits.get());
      }
    }
    json.writeEndArray();
  }

  /** Empty for what must not be applied, or changes nothing. */
  private Optional<EditList> edits(ScriptReport report, Fix fix) {
    if (fix.applicability() == Applicability.DISPLAY_ONLY || fix.edits().isEmpty()) {
      return Optional.empty();
    }
    if (fix.helpers().isEmpty()) {
      return Optional.of(fix.edits());
    }
    return preview.of(report, fix).map(fixed -> LineEdits.between(report.source(), fixed));
  }

  private static void fix(
      JsonGenerator json, ScriptReport report, int index, Fix fix, EditList edits)
      throws IOException {
    boolean unsafe = fix.applicability() == Applicability.UNSAFE;
    json.writeStartObject();
    SarifPlaces.text(
        json,
        "description",
        unsafe ? fix.title() + " (unsafe: changes what the script asks or signals)" : fix.title());
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    SarifPlaces.artifact(json, "artifactLocation", report.path(), index);
    json.writeArrayFieldStart("replacements");
    for (Edit edit : edits.edits()) {
      replacement(json, report.source(), edit);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void replacement(JsonGenerator json, SourceText source, Edit edit)
      throws IOException {
    byte[] bytes = edit.replacement().getBytes(StandardCharsets.ISO_8859_1);
    json.writeStartObject();
    SarifPlaces.region(json, "deletedRegion", source, edit.range(), false);
    SarifPlaces.text(json, "insertedContent", new String(bytes, source.displayCharset()));
    json.writeEndObject();
  }
}
