package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The suppressions of one script, and what became of them. */
final class Suppressions {
  /** Stands in few scripts; the others have no suppressions. */
  static final String ADDRESS = "initscript:";

  private static final Pattern ADDRESSED =
      Pattern.compile("#+\\s*" + ADDRESS + "\\s*(.*?)\\s*", Pattern.DOTALL);
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "(allow|allow-file)\\s+(\\S+(?:[\\s,]+\\S+)*?)\\s+--\\s+(\\S.*)", Pattern.DOTALL);

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

  private final SourceText source;
  private final SyntaxTree tree;
  private final Set<RuleId> known;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Finding> malformed = new ArrayList<>();
  private final Set<List<Object>> used = new LinkedHashSet<>();

  /**
   * @param known the rules that can be named
   * @param addressed whether a comment of the script may be {@linkplain #ADDRESS addressed} to us
   */
  Suppressions(SyntaxTree tree, Set<RuleId> known, boolean addressed) {
    this.tree = tree;
    this.source = tree.source();
    this.known = known;
    if (addressed) {
      tree.comments().forEach(this::read);
    }
  }

  private void read(TextRange comment) {
    Matcher addressed = ADDRESSED.matcher(source.text(comment));
    if (!addressed.matches() || addressed.group(1).startsWith("helpers ")) {
      return;
    }
    Matcher matcher = WELL_FORMED.matcher(addressed.group(1));
    if (!matcher.matches()) {
      malformed(
          comment,
          "This comment is addressed to initscript and cannot be read. A suppression is written"
              + " \"# initscript: allow RULE -- reason\", or allow-file before the first command.");
      return;
    }
    boolean wholeFile = matcher.group(1).equals("allow-file");
    Set<RuleId> ids = new TreeSet<>();
    for (String name : SEPARATORS.splitAsStream(matcher.group(2)).toList()) {
      @Nullable RuleId id = find(name, comment);
      if (id != null) {
        ids.add(id);
      }
    }
    if (wholeFile
        && !tree.root().body().commands().isEmpty()
        && comment.start() > tree.root().body().start()) {
      malformed(comment, "allow-file counts only before the first command of the script.");
    } else if (!ids.isEmpty()) {
      suppressions.add(
          new Suppression(comment, ids, wholeFile, ownLine(comment), matcher.group(3)));
    }
  }

  private @Nullable RuleId find(String name, TextRange comment) {
    for (RuleId id : known) {
      if (id.value().equals(name)) {
        return id;
      }
    }
    malformed(
        comment,
        "There is no rule \""
            + name
            + "\"."
            + RuleId.nearest(name, known).map(id -> " The nearest is \"" + id + "\".").orElse(""));
    return null;
  }

  private void malformed(TextRange comment, String message) {
    malformed.add(finding(EngineRules.MALFORMED_SUPPRESSION, comment, message));
  }

  private static Finding finding(RuleInfo rule, TextRange range, String message) {
    return new Finding(rule.id(), rule.severity(), range, message, List.of());
  }

  private boolean ownLine(TextRange comment) {
    int line = source.lineOf(comment.start());
    return source.text(source.line(line).start(), comment.start()).isBlank();
  }

  /** The suppression that allows the finding, or null; it then counts as used. */
  @Nullable Suppression allowing(Finding finding) {
    for (Suppression suppression : suppressions) {
      if (suppression.rules().contains(finding.rule()) && reaches(suppression, finding)) {
        used.add(List.of(suppression, finding.rule()));
        return suppression;
      }
    }
    return null;
  }

  private boolean reaches(Suppression suppression, Finding finding) {
    if (suppression.wholeFile()) {
      return true;
    }
    int line = source.lineOf(suppression.range().start());
    for (int start : startsAround(finding.range())) {
      int found = source.lineOf(start);
      if (line == found
          || (suppression.ownLine() && line < found && onlyComments(line + 1, found - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the finding starts, and where its statement does: a comment cannot stand inside a
   * continued line.
   */
  private Set<Integer> startsAround(TextRange range) {
    Set<Integer> starts = new LinkedHashSet<>();
    starts.add(range.start());
    int[] innermost = {-1};
    SyntaxWalker.walk(
        tree.root(),
        AndOr.class,
        node -> {
          if (node.range().contains(range)) {
            innermost[0] = node.start();
          }
        });
    if (innermost[0] >= 0) {
      starts.add(innermost[0]);
    }
    return starts;
  }

  private boolean onlyComments(int from, int to) {
    for (int line = from; line <= to; line++) {
      if (!source.text(source.line(line)).stripLeading().startsWith("#")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Comments that could not be read, and suppressions that allowed nothing.
   *
   * @param asked the rules that were asked: nobody knows whether a suppression of another one is
   *     needed
   */
  List<Finding> complaints(Collection<RuleId> asked) {
    List<Finding> complaints = new ArrayList<>(malformed);
    for (Suppression suppression : suppressions) {
      for (RuleId id : suppression.rules()) {
        if (asked.contains(id) && !used.contains(List.<Object>of(suppression, id))) {
          complaints.add(
              finding(
                  EngineRules.UNUSED_SUPPRESSION,
                  suppression.range(),
                  "There is no finding of "
                      + id
                      + " here to suppress: delete this, or move it to"
                      + " the line of the finding or the one above."));
        }
      }
    }
    return complaints;
  }
}
