/** Tests of the reports. */
@NullMarked
package dev.initscript.rules.report;

import org.jspecify.annotations.NullMarked;
