package attest.index.verdict;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mined file, a line a passage: the letters in front of a line say what findings it is (M, C, S
 * or - for none).
 */
final class Minutes {
  private Minutes() {}

  static Mined of(String path, String origin, String... lines) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String line : lines) {
      String quote = line.substring(line.indexOf(' ') + 1);
      Span span = new Span(text.length(), text.length() + quote.length());
      text.append(quote).append('\n');
      passages.add(passage(span));
      for (FindingType type : FindingType.values()) {
        String id = Finding.idOf(origin, type, quote);
        if (line.substring(0, line.indexOf(' ')).contains(type.letter()) && ids.add(id)) {
          findings.add(
              new Finding(
                  id, type, span, quote, passages.size() - 1, Optional.empty(), 0.9, List.of()));
        }
      }
    }
    return new Mined(
        new Document(source(path, origin), text.toString(), passages, List.of(), List.of()),
        findings);
  }

  private static Passage passage(Span span) {
    return new Passage(Passage.Kind.PARAGRAPH, span, 0, List.of());
  }

  private static Source source(String path, String origin) {
    return new Source(
        path,
        "Minutes",
        "markdown",
        origin,
        Voice.AUTHOR,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The index of a generation that holds these files. */
  static EvidenceIndex index(Path folder, Mined... files) throws IOException {
    Generation generation = new Generation("000001", Files.createTempDirectory(folder, "g"));
    try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
      for (int file = 0; file < files.length; file++) {
        indexer.add(file, 0, files[file]);
      }
      indexer.commit();
    }
    return EvidenceIndex.open(generation, Themes.builtIn(), Reviews.NONE);
  }
}
