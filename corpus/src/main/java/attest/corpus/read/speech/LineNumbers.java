package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the margin of a transcript, which count its lines or its turns. */
final class LineNumbers {
  private static final int ENOUGH = 5;

  /** Of the lines, or of the numbered ones, how many have to be numbered, or to open a turn. */
  private static final double MOST = 0.9;

  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,5})(?:[.):]?\\s+(.*)|\\s*)");

  /** No number that any other goes on from. */
  private static final int NONE = -2;

  private record Numbered(int line, int number, String words) {
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
    List<Numbered> counted = counted(numbered(lines));
    if (counted.size() < ENOUGH) {
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
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = NUMBERED.matcher(lines.get(i));
      if (line.matches()) {
        String words = line.group(2) == null ? "" : line.group(2);
        numbered.add(new Numbered(i, Integer.parseInt(line.group(1)), words));
      }
    }
    return numbered;
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
