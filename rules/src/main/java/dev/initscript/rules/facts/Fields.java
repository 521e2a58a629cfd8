package dev.initscript.rules.facts;

import java.util.List;

/**
 * What words become after field splitting (POSIX XCU 2.6.5).
 *
 * @param values the fields that are known, in order
 * @param open whether there can be more
 */
record Fields(List<Value> values, boolean open) {}
