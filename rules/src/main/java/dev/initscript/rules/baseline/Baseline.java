package dev.initscript.rules.baseline;

import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Findings that a project had when it began to check, and accepts until they are fixed. As a file:
 * a line for each, {@code fingerprint rule path}, in the order of paths; lines that start with
 * {@code #} say nothing. A syntax error is never accepted.
 */
public final class Baseline {
  /** The reason that accepted findings are suppressed for. */
  public static final String REASON = "in the baseline";

  private static final String HEAD =
      """
      # Findings that initscript:check lets pass; initscript:baseline writes this file.
      """;

  private final SortedSet<BaselineEntry> entries;

  private Baseline(Collection<BaselineEntry> entries) {
    this.entries = new TreeSet<>(entries);
  }

  /** Nothing is accepted. */
  public static Baseline empty() {
    return new Baseline(Set.of());
  }

  /**
   * Reads what {@link #text} has written.
   *
   * @throws IllegalArgumentException if a line is none of a baseline; the message names it
   */
  public static Baseline parse(String text) {
    List<BaselineEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(BaselineEntry.parse(line, number));
      }
    }
    return new Baseline(entries);
  }

  /** The file. */
  public String text() {
    return entries.stream().map(entry -> entry + "\n").collect(Collectors.joining("", HEAD, ""));
  }

  /** The number of findings that are accepted. */
  public int size() {
    return entries.size();
  }

  /** The scripts that have accepted findings. */
  public Set<String> paths() {
    return entries.stream().map(BaselineEntry::path).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is accepted in that script. */
  public List<BaselineEntry> of(String path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).toList();
  }

  /**
   * The open and the accepted findings of a script, and what is accepted in other scripts. One that
   * was not checked keeps what it has.
   */
  public Baseline with(String path, ScriptReport report) {
    if (report.status() != Status.CHECKED) {
      return this;
    }
    Baseline with = without(path);
    List<String> fingerprints = Fingerprints.ofFindings(report);
    for (int i = 0; i < fingerprints.size(); i++) {
      ReportedFinding reported = report.findings().get(i);
      if (!reported.suppressed() || REASON.equals(reported.suppressionReason())) {
        with.entries.add(entry(path, reported, fingerprints.get(i)));
      }
    }
    return with;
  }

  /** Nothing is accepted in that script. */
  public Baseline without(String path) {
    return new Baseline(entries.stream().filter(entry -> !entry.path().equals(path)).toList());
  }

  /** The report, with the accepted findings suppressed. */
  public ScriptReport applyTo(String path, ScriptReport report) {
    return suppressed(
        report, (reported, fingerprint) -> entries.contains(entry(path, reported, fingerprint)));
  }

  /**
   * The report of a copy of a script, in a package for instance, with what is accepted in any
   * script suppressed: the copy has another path.
   */
  public ScriptReport applyToCopy(ScriptReport report) {
    Set<String> accepted = new TreeSet<>();
    for (BaselineEntry entry : entries) {
      accepted.add(entry.rule() + " " + entry.fingerprint());
    }
    return suppressed(
        report,
        (reported, fingerprint) ->
            accepted.contains(reported.finding().rule() + " " + fingerprint));
  }

  private static ScriptReport suppressed(
      ScriptReport report, BiPredicate<ReportedFinding, String> accepted) {
    List<String> fingerprints = Fingerprints.ofFindings(report);
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      ReportedFinding reported = report.findings().get(i);
      boolean suppressed = !reported.suppressed() && accepted.test(reported, fingerprints.get(i));
      findings.add(suppressed ? new ReportedFinding(reported.finding(), true, REASON) : reported);
    }
    return new ScriptReport(
        report.path(),
        report.source(),
        report.dialect(),
        report.status(),
        report.reason(),
        report.syntaxErrors(),
        findings);
  }

  /**
   * What is accepted in that script and is not in its report, or is allowed by a comment anyway.
   *
   * @param report with or without the accepted findings suppressed
   */
  public List<BaselineEntry> gone(String path, ScriptReport report) {
    if (report.status() != Status.CHECKED) {
      return List.of();
    }
    SortedSet<BaselineEntry> there = empty().with(path, report).entries;
    return of(path).stream().filter(entry -> !there.contains(entry)).toList();
  }

  private static BaselineEntry entry(String path, ReportedFinding reported, String fingerprint) {
    return new BaselineEntry(path, reported.finding().rule().value(), fingerprint);
  }
}
