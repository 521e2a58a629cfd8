package dev.initscript.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.catalog.RuleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What editors are told and what the reader takes are the same. */
class PolicySchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "failOn: error",
        "failOn: 'never'",
        "rules: {full-path-pidof: off, unused-suppression: note}",
        "rules: {}",
        "excludes: []",
        "excludes: ['**/a', b/]",
        "rules: {full-path-pidof: warning}\nfailOn: note\nexcludes: [x]",
      })
  void bothTakeIt(String text) throws Exception {
    assertThat(PolicyReader.read(text)).isNotNull();
    assertThat(isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "a",
        "1",
        "rules: []",
        "rules: null",
        "rules: full-path-pidof",
        "rules: {no-such-rule: off}",
        "rules: {full-path-pidof: OFF}",
        "rules: {full-path-pidof: false}",
        "rules: {full-path-pidof: null}",
        "rules: {full-path-pidof: [off]}",
        "failOn: Error",
        "failOn: off",
        "failOn: null",
        "failOn: {}",
        "excludes: a",
        "excludes: [[a]]",
        "excludes: [1]",
        "excludes: [true]",
        "excludes: ['']",
        "excludes: [' ']",
        "excludes: null",
        "failon: error",
        "$schema: x",
      })
  void neitherTakesIt(String text) throws IOException {
    assertThat(isRead(text)).isFalse();
    assertThat(isValid(text)).isFalse();
  }

  @Test
  void theSchemaNamesEveryRule() throws IOException {
    JsonNode rules = schemaText().at("/properties/rules/properties");
    assertThat(rules.fieldNames())
        .toIterable()
        .as("rules in initscript.schema.json")
        .containsExactlyInAnyOrderElementsOf(
            RuleCatalog.pages().stream().map(RuleId::value).toList());
  }

  private static boolean isRead(String text) {
    try {
      PolicyReader.read(text);
      return true;
    } catch (PolicyException refused) {
      return false;
    }
  }

  private static boolean isValid(String text) throws IOException {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schemaText());
    JsonNode document = loaded == null ? JSON.nullNode() : JSON.valueToTree(loaded);
    return schema.validate(document).isEmpty();
  }

  private static JsonNode schemaText() throws IOException {
    try (InputStream in = PolicyReader.class.getResourceAsStream("initscript.schema.json")) {
      return JSON.readTree(Objects.requireNonNull(in));
    }
  }
}
