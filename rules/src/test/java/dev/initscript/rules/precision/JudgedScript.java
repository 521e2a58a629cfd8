package dev.initscript.rules.precision;

import dev.initscript.rules.precision.JudgedFinding.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * A real script.
 *
 * @param path how people find it: {@code apache2/init.d/apache2}
 * @param hash by which it is known, whatever package or machine it comes from
 * @param findings by place; empty if there is nothing to find
 */
record JudgedScript(String path, String hash, List<JudgedFinding> findings) {
  JudgedScript {
    findings = List.copyOf(findings);
  }

  List<Claim> claims() {
    return findings.stream().map(JudgedFinding::claim).toList();
  }

  /** These findings, with what the other has to say about the same claims. */
  JudgedScript judgedAs(JudgedScript other) {
    List<JudgedFinding> known = new ArrayList<>(other.findings);
    List<JudgedFinding> judged = new ArrayList<>();
    for (JudgedFinding finding : findings) {
      JudgedFinding same =
          known.stream().filter(f -> f.claim().equals(finding.claim())).findFirst().orElse(finding);
      known.remove(same);
      judged.add(same);
    }
    return new JudgedScript(path, hash, judged);
  }
}
