package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.SimpleCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simple command, the ways of coming to it, and what it runs there: not always the same. */
final class SeenCommand {
  private final SimpleCommand node;
  private final List<Evaluation> ways = new ArrayList<>(1);
  private final List<Run> runs = new ArrayList<>(1);

  /**
   * One command that it runs.
   *
   * @param invocation which; null if that is not known
   * @param ways the ways on which it does
   */
  record Run(@Nullable Invocation invocation, List<Evaluation> ways) {
    private boolean isOf(@Nullable Invocation other) {
      if (invocation == null || other == null) {
        return invocation == null && other == null;
      }
      return invocation.isLike(other);
    }

    /** Whether it can be something else on these ways, or is not known at all. */
    boolean isOpaque() {
      return invocation == null || !invocation.isCertain();
    }
  }

  SeenCommand(SimpleCommand node) {
    this.node = node;
  }

  SimpleCommand node() {
    return node;
  }

  int size() {
    return ways.size();
  }

  /** All ways of coming to it. */
  List<Evaluation> ways() {
    return ways;
  }

  void add(Evaluation way, @Nullable Invocation invocation) {
    ways.add(way);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.isOf(invocation)) {
        run.ways().add(way);
        if (invocation != null && !invocation.isCertain()) {
          runs.set(i, new Run(invocation, run.ways()));
        }
        return;
      }
    }
    List<Evaluation> first = new ArrayList<>(1);
    first.add(way);
    runs.add(new Run(invocation, first));
  }

  /** What it runs; at least one. */
  List<Run> runs() {
    if (runs.size() == 1) {
      return runs;
    }
    List<Run> shared = new ArrayList<>();
    for (Run run : runs) {
      Invocation invocation = run.invocation();
      shared.add(
          new Run(
              invocation == null ? null : invocation.as(Invocation.Certainty.SHARED), run.ways()));
    }
    return Collections.unmodifiableList(shared);
  }

  /** What it runs, if that is known on some way; of several the last that was seen. */
  @Nullable Invocation invocation() {
    Invocation last = null;
    for (Run run : runs) {
      last = run.invocation() == null ? last : run.invocation();
    }
    return last;
  }
}
