package dev.initscript.rules.precision;

import dev.initscript.rules.precision.JudgedFinding.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what the tool finds today against what was judged. */
final class Precision {
  private final Judgements found;
  private final Judgements judged;
  private final Map<String, JudgedScript> known;

  Precision(Judgements found, Judgements judged) {
    this.found = found;
    this.judged = judged;
    this.known = judged.byHash();
  }

  /** What is wrong whatever scripts a machine has: findings that come or go, and false alarms. */
  List<String> defects() {
    List<String> defects = new ArrayList<>();
    for (JudgedScript script : found.scripts()) {
      JudgedScript before = known.get(script.hash());
      if (before != null) {
        without(script.claims(), before.claims())
            .forEach(c -> add("not listed", script, c, defects));
        without(before.claims(), script.claims()).forEach(c -> add("vanished", script, c, defects));
      }
    }
    for (JudgedScript script : judged.scripts()) {
      script.findings().stream()
          .filter(JudgedFinding::isFalseAlarm)
          .forEach(finding -> add("false alarm", script, finding.claim(), defects));
    }
    return defects;
  }

  /** What a person has still to do: scripts that the file does not know, and findings in it. */
  List<String> toReview() {
    List<String> toReview = new ArrayList<>();
    for (JudgedScript script : found.scripts()) {
      if (!known.containsKey(script.hash())) {
        toReview.add("unknown script: " + script.path() + " " + script.hash());
        script.claims().forEach(claim -> add("unreviewed", script, claim, toReview));
      }
    }
    for (JudgedScript script : judged.scripts()) {
      for (JudgedFinding finding : script.findings()) {
        if (finding.isUnreviewed()) {
          add("unreviewed", script, finding.claim(), toReview);
        } else if (finding.again() == null && SecondReading.draws(script, finding.claim())) {
          add("to be judged a second time", script, finding.claim(), toReview);
        }
      }
    }
    return toReview;
  }

  /** What the file has to hold after today's run. */
  Judgements refreshed() {
    return found.judgedAs(judged);
  }

  private static void add(String what, JudgedScript script, Claim claim, List<String> to) {
    to.add(what + ": " + script.path() + ":" + claim);
  }

  private static List<Claim> without(List<Claim> claims, List<Claim> others) {
    List<Claim> rest = new ArrayList<>(claims);
    others.forEach(rest::remove);
    return rest;
  }
}
