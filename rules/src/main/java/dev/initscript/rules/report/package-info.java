/**
 * What people and machines read: text with code frames, patches, and one {@code MachineReport} for
 * each format. Knows neither Maven nor files; everything is handed back as text, or written to a
 * stream that the caller opened. Imports neither {@code catalog} nor {@code facts}.
 */
@NullMarked
package dev.initscript.rules.report;

import org.jspecify.annotations.NullMarked;
