package dev.initscript.maven;

import dev.initscript.rules.report.Styling;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * The colours that Maven's own messages have, when they have any.
 *
 * <p>Whether they do is known to a class that Maven 3 shows to plugins (Jansi's) and to a service
 * of Maven 4; there is no API that both have. What cannot be asked is answered with no.
 */
final class TerminalStyling implements Styling {
  private static final String RESET = "\u001b[m";

  private TerminalStyling() {}

  /** The styling of this build. */
  static Styling of(@Nullable MavenSession session) {
    return isColourOn(session) ? new TerminalStyling() : PLAIN;
  }

  @Override
  public String apply(Role role, String text) {
    return switch (role) {
      case ERROR -> "\u001b[1;31m" + text + RESET;
      case WARNING -> "\u001b[1;33m" + text + RESET;
      case NOTE -> "\u001b[1;34m" + text + RESET;
      case STRONG -> "\u001b[1m" + text + RESET;
      case FAINT -> "\u001b[34m" + text + RESET;
      case ADDED -> "\u001b[32m" + text + RESET;
      case REMOVED -> "\u001b[31m" + text + RESET;
    };
  }

  private static boolean isColourOn(@Nullable MavenSession session) {
    try {
      return isOnInMaven3();
    } catch (ReflectiveOperationException | LinkageError notMaven3) {
      try {
        return session != null && isOnInMaven4(session);
      } catch (ReflectiveOperationException | LinkageError unknown) {
        return false;
      }
    }
  }

  private static boolean isOnInMaven3() throws ReflectiveOperationException {
    Class<?> ansi = Class.forName("org.fusesource.jansi.Ansi");
    return Boolean.TRUE.equals(ansi.getMethod("isEnabled").invoke(null));
  }

  private static boolean isOnInMaven4(MavenSession session) throws ReflectiveOperationException {
    Class<?> api = Class.forName("org.apache.maven.api.Session");
    Class<?> factory = Class.forName("org.apache.maven.api.services.MessageBuilderFactory");
    Object apiSession = MavenSession.class.getMethod("getSession").invoke(session);
    Object service = api.getMethod("getService", Class.class).invoke(apiSession, factory);
    return Boolean.TRUE.equals(factory.getMethod("isColorEnabled").invoke(service));
  }
}
