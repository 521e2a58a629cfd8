package dev.initscript.rules.engine;

import dev.initscript.rules.Helper;
import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.facts.following.HelperBlock;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the helper functions that a script calls into it: once, and before the first statement that
 * can call them.
 */
final class HelperInsertion {
  private final SyntaxTree tree;
  private final SourceText source;
  private final HelperLibrary library;
  private final HelperBlock block;

  HelperInsertion(SyntaxTree tree, HelperLibrary library) {
    this.tree = tree;
    this.source = tree.source();
    this.library = library;
    this.block = HelperBlock.in(tree);
  }

  /**
   * The edits after which the script has the functions that it calls, in this library's version;
   * perhaps none.
   */
  EditList edits() {
    List<SimpleCommand> calls = calls();
    Set<Helper> called = called(calls);
    if (called.isEmpty() || hasNewer(called)) {
      return EditList.of();
    }
    String text = text(called);
    int first = statementOf(calls.get(0));
    TextRange old = block.range();
    if (old != null && old.end() <= tree.root().body().commands().get(first).start()) {
      return source.text(old).equals(text) ? EditList.of() : EditList.of(Edit.replace(old, text));
    }
    List<Edit> edits = new ArrayList<>();
    if (old != null) {
      edits.add(Edit.delete(old));
    }
    edits.add(Edit.insert(place(first), text + lineEnd()));
    return new EditList(edits);
  }

  /** Whether a newer version of this program has put in all that is called. */
  private boolean hasNewer(Set<Helper> called) {
    TextRange range = block.range();
    if (range == null || block.version() <= library.version()) {
      return false;
    }
    String text = source.text(range);
    for (Helper helper : called) {
      if (!text.contains(helper.function() + "()")) {
        return false;
      }
    }
    return true;
  }

  /** The calls of helpers outside the block, in the order of the text. */
  private List<SimpleCommand> calls() {
    List<SimpleCommand> calls = new ArrayList<>();
    SyntaxWalker.walk(
        tree.root(),
        SimpleCommand.class,
        command -> {
          boolean own = block.range() != null && block.range().contains(command.range());
          if (!own && helperOf(command) != null) {
            calls.add(command);
          }
        });
    calls.sort(Comparator.comparingInt(SimpleCommand::start));
    return calls;
  }

  private static Set<Helper> called(List<SimpleCommand> calls) {
    Set<Helper> called = EnumSet.noneOf(Helper.class);
    for (SimpleCommand call : calls) {
      called.add(Objects.requireNonNull(helperOf(call)));
    }
    return called;
  }

  private static @Nullable Helper helperOf(SimpleCommand command) {
    String name = command.name() == null ? null : command.name().literal();
    for (Helper helper : Helper.values()) {
      if (helper.function().equals(name)) {
        return helper;
      }
    }
    return null;
  }

  /**
   * The statement that has the call, or the here-document with the call, which stands behind it.
   */
  private int statementOf(SimpleCommand call) {
    List<AndOr> statements = tree.root().body().commands();
    int last = 0;
    while (last + 1 < statements.size() && statements.get(last + 1).start() <= call.start()) {
      last++;
    }
    return last;
  }

  /** The start of a line before the statement, above the comment that belongs to it. */
  private int place(int statement) {
    List<AndOr> statements = tree.root().body().commands();
    int at = statement;
    while (at > 0 && !startsLine(statements.get(at), statements.get(at - 1))) {
      at--;
    }
    int line = source.lineOf(statements.get(at).start());
    int above = line;
    while (above > 1 && isComment(above - 1) && !isHead(above - 1)) {
      above--;
    }
    boolean wholeHead = above == 1 || isHead(above - 1);
    return source.line(wholeHead ? line : above).start();
  }

  private boolean startsLine(AndOr statement, AndOr before) {
    int line = source.line(source.lineOf(statement.start())).start();
    return line >= before.end() && source.text(line, statement.start()).isBlank();
  }

  private boolean isComment(int line) {
    return source.text(source.line(line)).stripLeading().startsWith("#");
  }

  /** The interpreter line and the LSB header stay where they are, above all else. */
  private boolean isHead(int line) {
    String text = source.text(source.line(line));
    return (line == 1 && text.startsWith("#!")) || text.startsWith("### END INIT INFO");
  }

  private String text(Set<Helper> called) {
    String text =
        HelperBlock.opening(library.version())
            + "\n"
            + library.functions(called)
            + HelperBlock.closing()
            + "\n";
    return text.replace("\n", lineEnd());
  }

  /** CR LF if every line of the script ends so. */
  private String lineEnd() {
    boolean any = false;
    for (int i = 0; i < source.length(); i++) {
      if (source.byteAt(i) == '\n') {
        if (i == 0 || source.byteAt(i - 1) != '\r') {
          return "\n";
        }
        any = true;
      }
    }
    return any ? "\r\n" : "\n";
  }
}
