package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.initscript.fixtures.ScriptFixture;
import dev.initscript.fixtures.ScriptFixtures;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.Severity;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPreview;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final FixPreview PREVIEW = new FixPreview(RuleCatalog.helpers());

  @Test
  void isTheWholeDocumentedObject() {
    var rule =
        new RulePage(
            new RuleInfo(new RuleId("full-path-pidof"), Severity.WARNING, "a path"), "# Page\n");
    var report = new SarifReport("initscript", "1.2", List.of(rule), PREVIEW);
    Marked script = Marked.utf8("ä; «pidof»\n");
    assertThat(
            Reports.text(
                report,
                List.of(
                    Marked.checked(
                        "ä b",
                        script.source(),
                        Marked.allowed(script.finding(Severity.NOTE, "m"))))))
        .isEqualTo(
            """
            {
              "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "initscript",
                      "version" : "1.2",
                      "informationUri" : "https://initscript.dev",
                      "rules" : [
                        {
                          "id" : "full-path-pidof",
                          "shortDescription" : {
                            "text" : "A path."
                          },
                          "helpUri" : "https://initscript.dev/rules/full-path-pidof.html",
                          "help" : {
                            "text" : "# Page\\n",
                            "markdown" : "# Page\\n"
                          },
                          "defaultConfiguration" : {
                            "level" : "warning"
                          }
                        },
                        {
                          "id" : "syntax-error",
                          "shortDescription" : {
                            "text" : "A script that cannot be read."
                          },
                          "help" : {
                            "text" : "The script cannot be read as its shell reads it. Rules were not asked, and nothing in it is ever fixed."
                          },
                          "defaultConfiguration" : {
                            "level" : "error"
                          }
                        }
                      ]
                    }
                  },
                  "invocations" : [
                    {
                      "executionSuccessful" : true,
                      "toolExecutionNotifications" : [ ]
                    }
                  ],
                  "originalUriBaseIds" : {
                    "%SRCROOT%" : {
                      "description" : {
                        "text" : "The base directory of the project."
                      }
                    }
                  },
                  "columnKind" : "unicodeCodePoints",
                  "artifacts" : [
                    {
                      "location" : {
                        "uri" : "%C3%A4%20b",
                        "uriBaseId" : "%SRCROOT%"
                      },
                      "sourceLanguage" : "shellscript",
                      "encoding" : "UTF-8"
                    }
                  ],
                  "results" : [
                    {
                      "ruleId" : "full-path-pidof",
                      "ruleIndex" : 0,
                      "level" : "note",
                      "message" : {
                        "text" : "m"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "%C3%A4%20b",
                              "uriBaseId" : "%SRCROOT%",
                              "index" : 0
                            },
                            "region" : {
                              "startLine" : 1,
                              "startColumn" : 4,
                              "endLine" : 1,
                              "endColumn" : 9,
                              "snippet" : {
                                "text" : "pidof"
                              }
                            }
                          }
                        }
                      ],
                      "partialFingerprints" : {
                        "initscriptRuleAndLine/v1" : "be6a74d889e85526675fced7df1b6021"
                      },
                      "suppressions" : [
                        {
                          "kind" : "inSource",
                          "justification" : "one instance only"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void isValidAgainstTheOfficialSchema() throws IOException {
    assertValid(text(Reports.all()));
    assertValid(text(List.of()));
    assertValid(text(fixtures()));
  }

  @Test
  void theValidatorWouldNotice() throws IOException {
    String wrong = text(Reports.all()).replace("\"level\" : \"note\"", "\"level\" : \"hint\"");
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  /** A viewer knows lines and columns only, and what it applies must be a whole script. */
  @Test
  void fixesGiveWhatTheFixerWouldGive() throws IOException {
    int fixes = 0;
    List<ScriptReport> reports = fixtures();
    JsonNode results = MAPPER.readTree(text(reports)).at("/runs/0/results");
    for (JsonNode result : results) {
      int index = result.at("/locations/0/physicalLocation/artifactLocation/index").asInt();
      ScriptReport report = reports.get(index);
      for (JsonNode fix : result.path("fixes")) {
        SourceText fixed = apply(report.source(), fix.at("/artifactChanges/0/replacements"));
        ScriptReport after = analyzer().analyze(report.path(), fixed);
        assertThat(after.status()).isEqualTo(Status.CHECKED);
        assertThat(after.open()).hasSizeLessThan(report.open().size());
        fixes++;
      }
    }
    assertThat(fixes).isGreaterThan(10);
  }

  @Test
  void describesEveryRuleOfTheCatalog() throws IOException {
    JsonNode rules = MAPPER.readTree(text(List.of())).at("/runs/0/tool/driver/rules");
    assertThat(rules.findValuesAsText("id"))
        .contains("full-path-pidof", "unused-suppression", "malformed-suppression");
    assertThat(rules.get(0).at("/help/markdown").asText())
        .startsWith("# " + rules.get(0).get("id").asText());
    for (JsonNode result : MAPPER.readTree(text(Reports.all())).at("/runs/0/results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  /** Every script of the fixtures. */
  private static List<ScriptReport> fixtures() {
    List<ScriptReport> reports = new ArrayList<>();
    for (ScriptFixture fixture : ScriptFixtures.all()) {
      reports.add(analyzer().analyze(fixture.name(), SourceText.of(fixture.input())));
    }
    return reports;
  }

  private static Analyzer analyzer() {
    return new Analyzer(RuleCatalog.all(), Configuration.standard());
  }

  private static String text(List<ScriptReport> reports) {
    List<RulePage> pages =
        analyzer().rules().stream()
            .map(info -> new RulePage(info, RuleCatalog.page(info.id())))
            .toList();
    return Reports.text(new SarifReport("initscript", "1.2", pages, PREVIEW), reports);
  }

  private static SourceText apply(SourceText source, JsonNode replacements) {
    String text = new String(source.toBytes(), source.displayCharset());
    var out = new StringBuilder();
    int kept = 0;
    for (JsonNode replacement : replacements) {
      JsonNode region = replacement.get("deletedRegion");
      int start = offset(text, region, "start");
      out.append(text, kept, start).append(replacement.at("/insertedContent/text").asText());
      kept = offset(text, region, "end");
    }
    out.append(text.substring(kept));
    return SourceText.of(out.toString().getBytes(source.displayCharset()));
  }

  private static int offset(String text, JsonNode region, String which) {
    int lineStart = 0;
    for (int line = 1; line < region.get(which + "Line").asInt(); line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return text.offsetByCodePoints(lineStart, region.get(which + "Column").asInt() - 1);
  }

  private static void assertValid(String report) throws IOException {
    assertThat(schema().validate(report, InputFormat.JSON)).isEmpty();
  }

  /** The schema that OASIS publishes, from the jar of a SARIF library. */
  private static JsonSchema schema() throws IOException {
    try (var in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
      return factory.getSchema(in);
    }
  }
}
