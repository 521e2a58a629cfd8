package dev.initscript.shell.invariants;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.SplittableRandom;

/** Makes broken scripts of good ones. The same seed and corpus give the same mutant. */
final class Mutation {
  /** What means something to a shell. */
  private static final List<String> SIGNS =
      List.of(
          "'",
          "\"",
          "`",
          "$",
          "\\",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ";",
          ";;",
          "&",
          "&&",
          "|",
          "||",
          "<",
          ">",
          "<<E\n",
          "<<-'E'\n",
          ">&",
          "#",
          "!",
          "$(",
          "$((",
          "((",
          "))",
          "${",
          "${x:-",
          "\n",
          "\r\n",
          " ",
          "\t",
          "\\\n",
          "\0",
          "\u00e9",
          "if ",
          "then ",
          "fi",
          "for ",
          "do ",
          "done",
          "case ",
          " in ",
          "esac",
          "E\n",
          "=",
          "a=(",
          "[[ ",
          " ]]",
          "$'",
          "<(",
          "f() ",
          "function ",
          "time ",
          "coproc ",
          "=~ ",
          "@(",
          "shopt -s extglob\n");

  private static final int MOST_CHANGES = 4;

  private final List<SourceText> corpus;

  Mutation(List<SourceText> corpus) {
    this.corpus = corpus;
  }

  SourceText mutant(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder(pick(random));
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      change(text, random);
    }
    return SourceText.ofLatin1(text.toString());
  }

  private void change(StringBuilder text, SplittableRandom random) {
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + 1 + random.nextInt(1 << random.nextInt(8)));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(start, end);
      case 1 -> text.insert(end, text.substring(start, end));
      case 2 -> text.insert(start, piece(random));
      case 3 -> text.setLength(start);
      case 4 -> text.delete(0, start);
      default -> text.insert(start, SIGNS.get(random.nextInt(SIGNS.size())));
    }
  }

  /** A piece of any script of the corpus. */
  private String piece(SplittableRandom random) {
    String other = pick(random);
    int start = random.nextInt(other.length() + 1);
    int end = Math.min(other.length(), start + random.nextInt(64));
    return other.substring(start, end);
  }

  private String pick(SplittableRandom random) {
    SourceText script = corpus.get(random.nextInt(corpus.size()));
    return script.text(0, script.length());
  }
}
