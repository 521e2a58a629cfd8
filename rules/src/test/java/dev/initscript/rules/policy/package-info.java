@NullMarked
package dev.initscript.rules.policy;

import org.jspecify.annotations.NullMarked;
