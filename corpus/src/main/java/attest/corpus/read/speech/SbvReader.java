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
 * Reads YouTube's SBV captions: a line of times, lines of text, an empty line; {@code [br]} breaks
 * a line.
 */
public final class SbvReader implements FormatReader {
  /** Whether the file is of this kind. */
  public static boolean recognises(FileText file) {
    return file.text()
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .flatMap(CueTimes::comma)
        .isPresent();
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> lines = file.text().lines();
    Captions captions = new Captions(file, Format.SBV, JsonNodeFactory.instance.objectNode());
    int line = 0;
    while (line < lines.size()) {
      Optional<CueTimes> times = CueTimes.comma(lines.get(line));
      int timed = line;
      line++;
      if (times.isPresent()) {
        List<String> words = new ArrayList<>();
        while (line < lines.size() && CueTimes.comma(lines.get(line)).isEmpty()) {
          words.add(lines.get(line));
          line++;
        }
        String text = String.join("\n", words).strip().replace("[br]", "\n");
        captions.add(timed + 1, times.get(), Optional.empty(), false, CueText.plain(text));
      }
    }
    return captions.document();
  }
}
