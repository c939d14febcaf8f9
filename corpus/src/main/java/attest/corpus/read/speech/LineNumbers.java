package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in the margin of a transcript, which count its lines or its turns, or stand at every
 * fifth or tenth line.
 */
final class LineNumbers {
  private static final int ENOUGH = 5;

  /** How many are enough where as many lines stand between two as these are apart. */
  private static final int ENOUGH_APART = 3;

  private static final int FARTHEST_APART = 10;

  /** Of the lines, or of the numbered ones, how many have to be numbered, or to open a turn. */
  private static final double MOST = 0.9;

  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,5})(?:[.):]?\\s+(.*)|\\s*)");

  /** No number that any other goes on from. */
  private static final int NONE = -2;

  /**
   * A line that starts with a number.
   *
   * @param written how many lines with words there are up to it
   */
  private record Numbered(int line, int written, int number, String words) {
    /** Whether numbers between the two were left out, and count the lines between them. */
    boolean goesOnTo(Numbered next) {
      int apart = next.number - number;
      return apart > 1
          && apart <= FARTHEST_APART
          && number % apart == 0
          && (next.written - written == apart || next.line - line == apart);
    }

    boolean isNear(Numbered later) {
      return later.written - written <= FARTHEST_APART && later.line - line <= 4 * FARTHEST_APART;
    }

    boolean opensTurn() {
      return TranscriptLine.of(words).stamped()
          || SpeakerName.in(words)
              .map(SpeakerName::name)
              .filter(SpeakerName::isCapitalised)
              .isPresent();
    }
  }

  private LineNumbers() {}

  /** Takes them out of lines that they plainly count. */
  static void takeOut(List<String> lines) {
    List<Numbered> numbered = numbered(lines);
    List<Numbered> counted = counted(numbered);
    if (counted.size() < ENOUGH) {
      Set<Numbered> apart = apart(numbered);
      if (apart.size() >= ENOUGH_APART) {
        apart.forEach(line -> lines.set(line.line(), line.words()));
      }
      return;
    }
    long lined =
        lines.subList(counted.get(0).line(), lines.size()).stream()
            .filter(line -> !line.isBlank())
            .count();
    boolean countLines = counted.size() >= MOST * lined;
    if (countLines
        || counted.stream().filter(Numbered::opensTurn).count() >= MOST * counted.size()) {
      counted.forEach(line -> lines.set(line.line(), line.words()));
    }
  }

  private static List<Numbered> numbered(List<String> lines) {
    List<Numbered> numbered = new ArrayList<>();
    int written = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = NUMBERED.matcher(lines.get(i));
      boolean matches = line.matches();
      String words = matches && line.group(2) != null ? line.group(2) : "";
      written += lines.get(i).isBlank() || (matches && words.isEmpty()) ? 0 : 1;
      if (matches) {
        numbered.add(new Numbered(i, written, Integer.parseInt(line.group(1)), words));
      }
    }
    return numbered;
  }

  /** Those at every fifth line, say, that go on from another, or from which another goes on. */
  private static Set<Numbered> apart(List<Numbered> numbered) {
    Set<Numbered> apart = new LinkedHashSet<>();
    for (int i = 0; i < numbered.size(); i++) {
      Numbered line = numbered.get(i);
      // Lines between them may start with numbers of their own.
      for (int j = i + 1; j < numbered.size() && line.isNear(numbered.get(j)); j++) {
        if (line.goesOnTo(numbered.get(j))) {
          apart.add(line);
          apart.add(numbered.get(j));
        }
      }
    }
    return apart;
  }

  /** Those that go on counting from the one before, or from which the next one goes on. */
  private static List<Numbered> counted(List<Numbered> numbered) {
    List<Numbered> counted = new ArrayList<>();
    for (int i = 0; i < numbered.size(); i++) {
      int number = numbered.get(i).number();
      int before = i > 0 ? numbered.get(i - 1).number() : NONE;
      int after = i + 1 < numbered.size() ? numbered.get(i + 1).number() : NONE;
      // What comes twice is once a number among the words.
      if (number == before + 1 || (number + 1 == after && number != before)) {
        counted.add(numbered.get(i));
      }
    }
    return counted;
  }
}
