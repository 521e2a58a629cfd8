/**
 * What the benchmarks of all modules need: JMH, fresh JVMs, the machine's facts, and a page to
 * write. Run by the profile {@code bench} only; nothing imports it.
 */
@NullMarked
package dev.initscript.bench;

import org.jspecify.annotations.NullMarked;
