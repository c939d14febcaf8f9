package attest.reports.gate;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.ThemedWords;
import attest.index.finding.Review;
import attest.reports.Quote;
import attest.reports.Report;
import attest.reports.ThemeSection;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts again how many quotes are not sure enough for a report on the themes that have no other.
 */
final class CandidateCheck implements Closeable {
  private final Grounds grounds;
  private final List<ThemeSection> bare;
  private final Set<FindingType> types = new HashSet<>();
  private final ThemedWords words;
  private final List<Quote.Words> candidates = new ArrayList<>();

  CandidateCheck(Report report, Grounds grounds) throws IOException {
    this.grounds = grounds;
    this.words = new ThemedWords(grounds.themes());
    this.bare =
        !report.ofWholeThemes() || grounds.candidates()
            ? List.of()
            : report.themes().stream().filter(theme -> theme.counts().quotes() == 0).toList();
    bare.forEach(theme -> theme.parts().forEach(part -> types.add(part.type())));
  }

  void add(Mined mined) throws IOException {
    if (!bare.isEmpty()) {
      for (Finding finding : mined.findings()) {
        add(mined.document(), Witness.of(mined.document(), finding, grounds.reviews()));
      }
    }
  }

  private void add(Document document, Witness witness) throws IOException {
    Finding finding = witness.finding();
    FindingType type = witness.review().flatMap(Review::type).orElse(finding.type());
    boolean refused = witness.review().filter(Review::isRejected).isPresent();
    if (!refused && !grounds.allow(finding) && types.contains(type)) {
      candidates.add(witness.words());
      words.add(document, finding, witness.review());
    }
  }

  void check() throws IOException {
    List<List<String>> themes = words.themes();
    for (ThemeSection theme : bare) {
      Set<Quote.Words> on = new HashSet<>();
      for (int i = 0; i < candidates.size(); i++) {
        if (themes.get(i).contains(theme.name())) {
          on.add(candidates.get(i));
        }
      }
      UntrueException.unlessSame(theme.title() + ", candidates", theme.candidates(), on.size());
    }
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
