package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The redirections of one command, from before it runs to after it. */
final class Redirects {
  private static final Set<RedirectionOperator> OUT =
      Set.of(
          RedirectionOperator.GREAT,
          RedirectionOperator.DGREAT,
          RedirectionOperator.CLOBBER,
          RedirectionOperator.AND_GREAT,
          RedirectionOperator.AND_DGREAT);

  private final Evaluator evaluator;
  private final Value outerInput;
  private final Printed outerOutput;
  private Set<Label> targets = Set.of();
  private boolean intoFile;
  private boolean elsewhere;

  Redirects(Evaluator evaluator, List<Redirection> redirections, State state) {
    this.evaluator = evaluator;
    this.outerInput = state.input;
    this.outerOutput = state.output;
    for (int i = 0; i < redirections.size(); i++) {
      begin(redirections.get(i), state);
    }
    if (intoFile || elsewhere) {
      state.output = Printed.NOTHING;
    }
  }

  private void begin(Redirection redirection, State state) {
    if (redirection instanceof IoHere here) {
      HereDocument body = evaluator.current.file().tree().bodyOf(here);
      if (body != null) {
        List<Value> parts = new ArrayList<>();
        for (WordPart part : body.parts()) {
          // Literal text, which can be long, comes from nowhere.
          if (!(part instanceof Literal)) {
            parts.add(evaluator.expansion.part(part, state));
          }
        }
        state.input = Value.madeFrom(parts);
      }
      return;
    }
    IoFile file = (IoFile) redirection;
    Value target = evaluator.expansion.word(file.target(), state);
    targets = Sets.union(targets, target.probes());
    String descriptor = file.ioNumber() == null ? "" : file.ioNumber().text();
    if (file.operator() == RedirectionOperator.LESS
        && (descriptor.isEmpty() || descriptor.equals("0"))) {
      state.input =
          Value.madeFrom(List.of(target)).with(Set.of(new Label.FileContent(file.target().text())));
    } else if (file.operator() == RedirectionOperator.TLESS) {
      state.input = Value.madeFrom(List.of(target));
    } else if (descriptor.isEmpty() || descriptor.equals("1")) {
      if (OUT.contains(file.operator())) {
        elsewhere = "/dev/null".equals(target.onlyText());
        intoFile = !elsewhere;
        if (intoFile) {
          evaluator.answers.written(file.target().text(), state);
        }
      } else if (file.operator() == RedirectionOperator.GREATAND) {
        // Standard output or error is for a person; behind any other descriptor is a file.
        String to = target.onlyText();
        elsewhere = "1".equals(to) || "2".equals(to) || "-".equals(to);
        intoFile = !elsewhere;
      }
    }
  }

  /** The command has run. */
  void end(State state, SyntaxNode command) {
    evaluator.recorder.wrote(command, targets);
    state.input = outerInput;
    if (intoFile) {
      Value written = state.output.value();
      evaluator.recorder.wrote(command, written.labels());
      state.files = Sets.union(state.files, written.influences());
    }
    if (intoFile || elsewhere) {
      state.output = outerOutput;
    }
  }
}
