package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code ASSIGNMENT_WORD}: {@code name=value}, and {@code name+=value}, {@code
 * name[i]=value}, {@code name=(...)} of bash.
 *
 * @param target the name with its subscript if there is one, as written before {@code =} or {@code
 *     +=}
 * @param appends whether it is {@code +=}
 * @param value the value; a {@link Word} without parts if nothing stands behind {@code =}; null for
 *     an array
 * @param array the elements of {@code name=(...)}, or null
 */
public record Assignment(
    SourceText source,
    int start,
    int end,
    Literal target,
    boolean appends,
    @Nullable Word value,
    @Nullable ArrayValue array)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(target).add(value).add(array).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitAssignment(this);
  }

  /** The name of the variable, without a subscript. */
  public String name() {
    String written = target.value();
    int subscript = written.indexOf('[');
    return subscript < 0 ? written : written.substring(0, subscript);
  }
}
