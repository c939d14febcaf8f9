package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SubRip captions ({@code .srt}), which no standard describes: a number, a line of times,
 * lines of text, an empty line; of which people leave out all but the times and the text.
 */
public final class SubRipReader implements FormatReader {
  /** Within so many lines that are not blank, the first times stand. */
  private static final int TOP_LINES = 3;

  /** Whether the file is of this kind. */
  public static boolean recognises(FileText file) {
    return file.text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(TOP_LINES)
        .anyMatch(line -> CueTimes.arrow(line).isPresent());
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> lines = file.text().lines();
    List<Integer> timed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (CueTimes.arrow(lines.get(i)).isPresent()) {
        timed.add(i);
      }
    }
    boolean numbered = !timed.isEmpty() && isNumber(lines, timed.get(0) - 1);
    Captions captions = new Captions(file, Format.SUBRIP, JsonNodeFactory.instance.objectNode());
    for (int i = 0; i < timed.size(); i++) {
      int line = timed.get(i);
      int end = i + 1 < timed.size() ? timed.get(i + 1) : lines.size();
      boolean isFollowed = i + 1 < timed.size() && numbered && isNumber(lines, end - 1);
      String words = String.join("\n", lines.subList(line + 1, isFollowed ? end - 1 : end));
      captions.add(
          line + 1,
          CueTimes.arrow(lines.get(line)).orElseThrow(),
          Optional.empty(),
          false,
          CueText.plain(words.strip()));
    }
    return captions.document();
  }

  private static boolean isNumber(List<String> lines, int at) {
    return at >= 0
        && !lines.get(at).isBlank()
        && lines.get(at).strip().chars().allMatch(Character::isDigit);
  }
}
