package dev.initscript.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Values of parameters that have few. Maven itself takes every unknown word for {@code false} or
 * for no value at all; here a wrong word is an error that names the right ones.
 */
final class Option {
  private Option() {}

  /**
   * One of an enum's constants, in any case of letters.
   *
   * @throws MojoExecutionException if the value is none of them
   */
  static <E extends Enum<E>> E of(String parameter, @Nullable String value, Class<E> type)
      throws MojoExecutionException {
    String asked = value == null ? "" : value.strip();
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equalsIgnoreCase(asked)) {
        return constant;
      }
    }
    throw wrong(parameter, asked, type.getEnumConstants(), Option::word);
  }

  /**
   * A switch.
   *
   * @throws MojoExecutionException if the value is neither {@code true} nor {@code false}
   */
  static boolean flag(String parameter, @Nullable String value) throws MojoExecutionException {
    String asked = value == null ? "" : value.strip();
    if (asked.equalsIgnoreCase("true")) {
      return true;
    }
    if (asked.equalsIgnoreCase("false")) {
      return false;
    }
    throw wrong(parameter, asked, new Boolean[] {true, false}, String::valueOf);
  }

  private static <T> MojoExecutionException wrong(
      String parameter, String asked, T[] right, Function<T, String> word) {
    String words = Arrays.stream(right).map(word).collect(Collectors.joining(", "));
    return new MojoExecutionException(
        parameter + " is \"" + asked + "\"; it must be one of " + words + ".");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
