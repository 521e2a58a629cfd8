/**
 * Tests on running daemons, in namespaces of their own: what the inserted helpers answer, and what
 * a fixed script does. They need root, Linux and the programs that {@code fixtures/setup} installs.
 *
 * <p>What happens inside the namespaces is written in shell, under {@code
 * dev/initscript/fixtures/drill} of the fixtures; this package starts it and judges what it prints.
 */
@NullMarked
package dev.initscript.rules.drill;

import org.jspecify.annotations.NullMarked;
