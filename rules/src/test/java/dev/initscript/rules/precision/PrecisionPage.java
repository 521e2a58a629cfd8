package dev.initscript.rules.precision;

import dev.initscript.rules.Severity;
import dev.initscript.rules.catalog.RuleCatalog;
import java.util.List;

/** The page of the site that shows each rule's hits. */
final class PrecisionPage {
  private PrecisionPage() {}

  static String of(Judgements judgements) {
    List<JudgedFinding> findings = judgements.findings();
    List<JudgedFinding> again = findings.stream().filter(f -> f.again() != null).toList();
    long agreed = again.stream().filter(f -> f.again() == f.verdict()).count();
    long packages =
        judgements.scripts().stream()
            .map(script -> script.path().replaceFirst("/.*", ""))
            .distinct()
            .count();
    return """
    # What the rules find in real scripts

    Written by `mvn -Pprecision test -pl rules -am -Dinitscript.refresh=true` from \
    `rules/src/test/resources/dev/initscript/rules/precision/debian-findings.txt`, where every finding stands with its script,
    its line, and the code that decides whether it is right.

    Read were %d different scripts of %d Debian packages: init scripts and maintainer scripts. A finding is right if what its
    message claims is true of the script. Of %d findings, a third drawn at random, a second reading of the script, by other eyes
    and without sight of the first verdict, came to the same verdict %d times.

    | rule | hits | errors | warnings | notes | wrong errors or warnings | wrong notes | unreviewed |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    %s"""
        .formatted(judgements.scripts().size(), packages, again.size(), agreed, rows(findings));
  }

  private static String rows(List<JudgedFinding> findings) {
    var rows = new StringBuilder();
    RuleCatalog.pages().stream()
        .map(id -> row(id.value(), findings.stream().filter(f -> is(f, id.value())).toList()))
        .forEach(rows::append);
    return rows.append(row("all", findings)).toString();
  }

  private static boolean is(JudgedFinding finding, String rule) {
    return finding.claim().rule().equals(rule);
  }

  private static String row(String name, List<JudgedFinding> hits) {
    long falseAlarms = hits.stream().filter(JudgedFinding::isFalseAlarm).count();
    long wrong = hits.stream().filter(hit -> hit.verdict() == Verdict.WRONG).count();
    return "| %s | %d | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            name,
            hits.size(),
            of(Severity.ERROR, hits),
            of(Severity.WARNING, hits),
            of(Severity.NOTE, hits),
            falseAlarms,
            wrong - falseAlarms,
            hits.stream().filter(JudgedFinding::isUnreviewed).count());
  }

  private static long of(Severity severity, List<JudgedFinding> hits) {
    return hits.stream().filter(hit -> hit.claim().severity() == severity).count();
  }
}
