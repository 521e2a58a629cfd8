package dev.initscript.maven;

/** What machines read, beside the text that is always there. */
enum ReportFormat {
  JSON,
  SARIF,
  CHECKSTYLE,
  JUNIT,
  /** Lines among the output of the build, and no file. */
  GITHUB
}
