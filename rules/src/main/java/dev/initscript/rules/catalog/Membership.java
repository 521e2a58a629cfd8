package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A test whether the process that a pidfile names is among those that pidof lists.
 *
 * @param range what one call of the helper takes the place of
 * @param pidfile the pidfile, as one argument
 * @param names the parameters in it
 * @param exact whether whole pids are compared; if not, 12 is found in 123
 * @param quiet whether the test prints nothing
 */
record Membership(
    TextRange range, String pidfile, List<String> names, boolean exact, boolean quiet) {
  /** The test that this pidof is the beginning of. */
  static Optional<Membership> of(ScriptFacts facts, PidofCall call) {
    if (!call.asksAboutOne()) {
      return Optional.empty();
    }
    MembershipPipeline pipeline = MembershipPipeline.of(facts.tree(), call.use().node());
    return pipeline == null
        ? MembershipLoop.of(facts, call).map(loop -> of(call.use(), loop))
        : Optional.of(of(facts, call.use(), pipeline));
  }

  private static Membership of(CommandUse use, MembershipLoop loop) {
    return new Membership(use.wordsRange(), loop.argument(), loop.names(), true, false);
  }

  private static Membership of(ScriptFacts facts, CommandUse use, MembershipPipeline pipeline) {
    List<String> names = new ArrayList<>();
    Word pidfile = Objects.requireNonNull(pipeline.pidfile());
    SyntaxWalker.walk(pidfile, ParameterExpansion.class, parameter -> names.add(parameter.name()));
    return new Membership(
        pipeline.range(),
        Quoting.oneArgument(facts.tree(), use.node(), pidfile),
        names,
        pipeline.wholeWord(),
        pipeline.quiet());
  }
}
