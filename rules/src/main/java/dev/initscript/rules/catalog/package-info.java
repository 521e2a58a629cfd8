/** The rules, a class and a page each. A rule sees neither another rule nor {@code engine}. */
@NullMarked
package dev.initscript.rules.catalog;

import org.jspecify.annotations.NullMarked;
