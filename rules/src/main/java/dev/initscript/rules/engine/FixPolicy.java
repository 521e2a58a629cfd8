package dev.initscript.rules.engine;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import java.util.Optional;

/** Which fixes a user lets happen. */
public enum FixPolicy {
  /** Safe fixes only. */
  SAFE_ONLY,
  /** Of a finding's fixes the first that is not for display only. */
  UNSAFE_TOO;

  /** The fix to apply; nothing if none of the finding's is allowed. */
  Optional<Fix> choose(Finding finding) {
    return finding.fixes().stream().filter(fix -> allows(fix.applicability())).findFirst();
  }

  private boolean allows(Applicability applicability) {
    return applicability == Applicability.SAFE
        || (this == UNSAFE_TOO && applicability == Applicability.UNSAFE);
  }
}
