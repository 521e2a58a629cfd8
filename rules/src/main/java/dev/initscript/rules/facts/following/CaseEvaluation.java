package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Glob;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CaseTerminator;
import dev.initscript.shell.syntax.Word;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@code case}: each item with what its patterns tell of the subject. */
final class CaseEvaluation {
  private final Evaluator evaluator;
  private final CaseClause clause;
  private final State state;
  private final Value subject;
  private final @Nullable String variable;
  private State after;

  CaseEvaluation(Evaluator evaluator, CaseClause clause, State state) {
    this.evaluator = evaluator;
    this.clause = clause;
    this.state = state;
    this.subject = evaluator.expansion.word(clause.subject(), state);
    this.variable = Conditions.plainVariable(clause.subject());
    this.after = state.deadCopy();
  }

  void run() {
    @Nullable Value rest = subject;
    boolean known = subject.isExact();
    boolean all = false;
    @Nullable State fallen = null;
    for (CaseItem item : clause.items()) {
      Patterns patterns = new Patterns(item);
      evaluator.pidLists.matched(subject, item.patterns());
      Value matching = rest == null ? null : rest.filter(patterns::mayMatch);
      if (matching == null && known && fallen == null) {
        continue;
      }
      State in = state.copy();
      Branches.decide(in, subject, matching);
      if (variable != null && matching != null) {
        in.refine(variable, patterns.narrow(matching));
      }
      if (subject.labels().contains(new Label.ScriptArgument(1))) {
        in.actions = patterns.names();
      }
      if (fallen != null) {
        in = State.join(in, fallen);
      }
      evaluator.lists.run(item.body(), in);
      boolean goesOn = item.terminator() == CaseTerminator.DSEMI_AND;
      fallen = goesOn || item.terminator() == CaseTerminator.SEMI_AND ? in : null;
      if (fallen == null || goesOn) {
        after = State.join(after, in);
      }
      if (!goesOn && patterns.matchesAll()) {
        all = true;
        break;
      }
      rest = rest == null ? null : rest.filter(shape -> !patterns.surelyMatches(shape));
    }
    if (!all && rest != null) {
      State none = state.copy();
      Branches.decide(none, subject, rest);
      if (variable != null) {
        none.refine(variable, rest);
      }
      none.status = Value.SUCCESS;
      after = State.join(after, none);
    }
    state.become(after);
  }

  /** The patterns of one item. */
  private final class Patterns {
    private final Set<Value> values = new LinkedHashSet<>();
    private final Set<String> literals = new LinkedHashSet<>();
    private boolean onlyLiterals = true;
    private boolean all;

    Patterns(CaseItem item) {
      for (Word word : item.patterns()) {
        String literal = word.literal();
        if (literal != null && !word.mayGlob()) {
          literals.add(literal);
        } else {
          onlyLiterals = false;
          all |= word.text().equals("*");
          values.add(evaluator.expansion.pattern(word, state));
        }
      }
    }

    boolean matchesAll() {
      return all;
    }

    boolean mayMatch(Shape shape) {
      for (String literal : literals) {
        if (shape.mayBe(literal)) {
          return true;
        }
      }
      for (Value pattern : values) {
        if (Glob.mayMatch(pattern, shape)) {
          return true;
        }
      }
      return false;
    }

    boolean surelyMatches(Shape shape) {
      return all || (shape.isExact() && literals.contains(shape.prefix()));
    }

    Value narrow(Value matching) {
      String only = literals.size() == 1 && onlyLiterals ? literals.iterator().next() : null;
      return only == null ? matching : matching.map(shape -> Shape.exact(only));
    }

    Set<String> names() {
      return onlyLiterals ? literals : Sets.union(literals, Set.of("*"));
    }
  }
}
