package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.Severity;
import dev.initscript.rules.baseline.Fingerprints;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The rules of a SARIF run: those that were asked, and last what stands for a syntax error. */
final class SarifRules {
  private static final String SYNTAX_ERROR_HELP =
      "The script cannot be read as its shell reads it. Rules were not asked, and nothing in it is"
          + " ever fixed.";

  private final List<RulePage> rules;

  SarifRules(List<RulePage> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The place of a rule in {@code rules}; -1 if it is none of them. */
  int index(String id) {
    if (id.equals(Fingerprints.SYNTAX_ERROR)) {
      return rules.size();
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).info().id().value().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RulePage page : rules) {
      rule(json, page);
    }
    syntaxError(json);
    json.writeEndArray();
  }

  private static void rule(JsonGenerator json, RulePage page) throws IOException {
    RuleInfo info = page.info();
    json.writeStartObject();
    json.writeStringField("id", info.id().value());
    SarifPlaces.text(json, "shortDescription", sentence(info.title()));
    json.writeStringField("helpUri", Words.page(info.id()).toString());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page.markdown());
    json.writeStringField("markdown", page.markdown());
    json.writeEndObject();
    level(json, info.severity());
    json.writeEndObject();
  }

  private static void syntaxError(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Fingerprints.SYNTAX_ERROR);
    SarifPlaces.text(json, "shortDescription", "A script that cannot be read.");
    SarifPlaces.text(json, "help", SYNTAX_ERROR_HELP);
    level(json, Severity.ERROR);
    json.writeEndObject();
  }

  private static void level(JsonGenerator json, Severity severity) throws IOException {
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", Words.of(severity));
    json.writeEndObject();
  }

  private static String sentence(String title) {
    String sentence = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
