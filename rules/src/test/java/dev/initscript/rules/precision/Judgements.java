package dev.initscript.rules.precision;

import static java.util.stream.Collectors.toMap;

import dev.initscript.rules.Severity;
import dev.initscript.rules.precision.JudgedFinding.Claim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expectation file, {@code debian-findings.txt}: a line for each script, and below it three for
 * each finding.
 *
 * <pre>
 * apache2/init.d/apache2 0f3a5b1c9d7e2468
 *   195:6 error full-path-pidof: right, again right
 *     | if pidof $DAEMON > /dev/null 2>&1 ; then
 *     the script makes its instances from $0 in line 20, and this answer guards stop
 * </pre>
 *
 * @param scripts by path
 */
record Judgements(List<JudgedScript> scripts) {
  private static final String HEAD =
      """
      # What the rules find in the scripts that fixtures/download-debian-scripts fetches, and whether it is right, and why.
      # A script is known by the first 64 bits of its SHA-256; of copies the first is listed.
      # To refresh: mvn -Pprecision test -pl rules -am -Dinitscript.refresh=true
      """;

  private static final Pattern SCRIPT = Pattern.compile("(?<path>\\S+) (?<hash>[0-9a-f]{16})");
  private static final Pattern FINDING =
      Pattern.compile(
          "  (?<place>\\d+:\\d+) (?<severity>[a-z]+) (?<rule>[a-z-]+): (?<verdict>[a-z]+)"
              + "(, again (?<again>[a-z]+))?");
  private static final Pattern LINE = Pattern.compile(" {4}\\| (?<line>.*)");
  private static final Pattern WHY = Pattern.compile(" {4}(?<why>\\S.*)");

  Judgements {
    scripts = List.copyOf(scripts);
  }

  List<JudgedFinding> findings() {
    return scripts.stream().flatMap(script -> script.findings().stream()).toList();
  }

  Map<String, JudgedScript> byHash() {
    return scripts.stream().collect(toMap(JudgedScript::hash, Function.identity()));
  }

  /** These scripts and findings, with what the other has to say about those that are the same. */
  Judgements judgedAs(Judgements other) {
    Map<String, JudgedScript> known = other.byHash();
    return new Judgements(
        scripts.stream()
            .map(script -> script.judgedAs(known.getOrDefault(script.hash(), script)))
            .toList());
  }

  String text() {
    var text = new StringBuilder(HEAD);
    for (JudgedScript script : scripts) {
      text.append('\n').append(script.path()).append(' ').append(script.hash()).append('\n');
      script.findings().forEach(finding -> append(finding, text));
    }
    return text.toString();
  }

  private static void append(JudgedFinding finding, StringBuilder text) {
    text.append("  ").append(finding.claim()).append(": ").append(finding.verdict());
    if (finding.again() != null) {
      text.append(", again ").append(finding.again());
    }
    text.append("\n    | ").append(finding.claim().line()).append('\n');
    text.append("    ").append(finding.why()).append('\n');
  }

  /**
   * Reads what {@link #text()} has written and a person has edited.
   *
   * @throws IllegalArgumentException if it has another form; the message names the line
   */
  static Judgements read(String text) {
    Deque<String> lines =
        new ArrayDeque<>(
            text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
    List<JudgedScript> scripts = new ArrayList<>();
    while (!lines.isEmpty()) {
      Matcher head = next(lines, SCRIPT);
      List<JudgedFinding> findings = new ArrayList<>();
      while (!lines.isEmpty() && lines.element().startsWith(" ")) {
        findings.add(readFinding(lines));
      }
      scripts.add(new JudgedScript(head.group("path"), head.group("hash"), findings));
    }
    return new Judgements(scripts);
  }

  private static JudgedFinding readFinding(Deque<String> lines) {
    Matcher head = next(lines, FINDING);
    Severity severity = Severity.valueOf(head.group("severity").toUpperCase(Locale.ROOT));
    String line = next(lines, LINE).group("line");
    Claim claim = new Claim(head.group("place"), head.group("rule"), severity, line);
    String again = head.group("again");
    return new JudgedFinding(
        claim,
        Verdict.of(head.group("verdict")),
        again == null ? null : Verdict.of(again),
        next(lines, WHY).group("why"));
  }

  private static Matcher next(Deque<String> lines, Pattern form) {
    String line = lines.isEmpty() ? "" : lines.remove();
    Matcher matcher = form.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + line + "\" is not of the form " + form);
    }
    return matcher;
  }
}
