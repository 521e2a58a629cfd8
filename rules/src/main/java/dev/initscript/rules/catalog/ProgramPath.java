package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;

/** What the path of a program tells. */
final class ProgramPath {
  private ProgramPath() {}

  /**
   * Whether it can be the path of a file that an upgrade replaces under its processes: a program,
   * not one that is seen to be a script, of which the processes run the interpreter.
   */
  static boolean mayBeReplaced(ScriptFacts facts, Value program) {
    return program.mayBePath()
        && !facts.programOf(program).isScript()
        && program.shapes().stream()
            .noneMatch(shape -> shape.toString().matches("(?s).*\\.(sh|py|pl|rb)"));
  }

  /** Whether something is known of the file's name, and not only of its directory. */
  static boolean isNamed(Value program) {
    for (Shape shape : program.shapes()) {
      if (shape.isPath() && (shape.isExact() || !shape.toString().matches("(?s).*/\\W*"))) {
        return true;
      }
    }
    return false;
  }

  /** The path, for a message. */
  static String of(Value program) {
    return program.shapes().stream().filter(Shape::isPath).findFirst().orElseThrow().toString();
  }

  /** The pidfile that the Linux Standard Base's functions read when they are told no other. */
  static String defaultPidfile(Value program) {
    String path = of(program);
    return "/var/run/" + path.substring(path.lastIndexOf('/') + 1) + ".pid";
  }
}
