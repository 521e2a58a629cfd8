package dev.initscript.rules.engine;

import dev.initscript.rules.Fix;
import dev.initscript.rules.HelperLibrary;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.util.Optional;

/** What a script looks like with one fix alone. */
public final class FixPreview {
  private final HelperLibrary helpers;

  public FixPreview(HelperLibrary helpers) {
    this.helpers = helpers;
  }

  /**
   * The script with the fix and the functions that it calls; empty if it would not parse.
   *
   * @param report the report that offers the fix
   */
  public Optional<SourceText> of(ScriptReport report, Fix fix) {
    SourceText fixed = fix.edits().applyTo(report.source());
    if (report.dialect() == null) {
      return Optional.empty();
    }
    SyntaxTree tree = ShellParser.parse(fixed, report.dialect());
    return tree.errors().isEmpty()
        ? Optional.of(new HelperInsertion(tree, helpers).edits().applyTo(fixed))
        : Optional.empty();
  }
}
