package dev.initscript.rules.engine;

import dev.initscript.rules.Applicability;

/** Which fixes a user lets happen. */
public enum FixPolicy {
  /** Safe fixes only. */
  SAFE_ONLY,
  /** Unsafe fixes too, where no safe one is offered. */
  UNSAFE_TOO;

  boolean allows(Applicability applicability) {
    return applicability == Applicability.SAFE
        || (this == UNSAFE_TOO && applicability == Applicability.UNSAFE);
  }
}
