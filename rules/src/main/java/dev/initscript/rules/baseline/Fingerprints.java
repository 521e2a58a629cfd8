package dev.initscript.rules.baseline;

import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What the findings of a script are recognised by in a later run: the rule, the underlined text and
 * the lines that it stands in, whatever their blanks; not where they are. Equal ones are numbered
 * in the order of the text. The script's path is no part of it.
 */
public final class Fingerprints {
  /** What a syntax error has for a rule. */
  public static final String SYNTAX_ERROR = "syntax-error";

  private static final int BYTES = 16;

  private final SourceText source;
  private final MessageDigest digest;
  private final Map<String, Integer> alike = new HashMap<>();

  private Fingerprints(SourceText source) {
    this.source = source;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** One for each finding of the report, in its order, suppressed ones among them. */
  public static List<String> ofFindings(ScriptReport report) {
    var fingerprints = new Fingerprints(report.source());
    List<String> all = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      String rule = reported.finding().rule().value();
      all.add(fingerprints.next(rule, reported.finding().range()));
    }
    return all;
  }

  /** One for each syntax error of the report, in its order. */
  public static List<String> ofSyntaxErrors(ScriptReport report) {
    var fingerprints = new Fingerprints(report.source());
    List<String> all = new ArrayList<>();
    for (SyntaxError error : report.syntaxErrors()) {
      all.add(fingerprints.next(SYNTAX_ERROR, error.range()));
    }
    return all;
  }

  private String next(String rule, TextRange range) {
    int first = source.line(source.lineOf(range.start())).start();
    int last = range.isEmpty() ? range.start() : range.end() - 1;
    int end = source.line(source.lineOf(last)).end();
    String text =
        String.join(
            "\n",
            rule,
            withoutMargins(source.text(range)),
            withoutMargins(source.text(first, Math.max(end, range.end()))));
    int number = alike.merge(text, 1, Integer::sum);
    byte[] hash = digest.digest((text + "\n" + number).getBytes(StandardCharsets.ISO_8859_1));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static String withoutMargins(String text) {
    return text.strip().replaceAll("[ \t\r\n]+", " ");
  }
}
