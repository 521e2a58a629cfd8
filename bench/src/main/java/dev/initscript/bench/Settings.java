package dev.initscript.bench;

import java.nio.file.Path;

/**
 * How to measure.
 *
 * @param rounds how often
 * @param directory to work in
 * @param pages where pages are written
 * @param packages a directory with scripts of downloaded packages; it may be missing
 */
public record Settings(int rounds, Path directory, Path pages, Path packages) {}
