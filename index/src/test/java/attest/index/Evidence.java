package attest.index;

import attest.corpus.Direction;
import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.index.base.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mined file, told in the order of its text: what is said of a finding stands before it. */
public final class Evidence {
  private final String path;
  private final String title;
  private final String origin;
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private List<Integer> headings = List.of();
  private Optional<PartialDate> date = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private Optional<String> label = Optional.empty();
  private Optional<MediaTime> time = Optional.empty();
  private String format = "markdown";
  private Voice voice = Voice.NOTES;
  private Optional<Reading> reading = Optional.empty();
  private List<String> ends = List.of();

  private Evidence(String path, String title, String origin) {
    this.path = path;
    this.title = title;
    this.origin = origin;
  }

  public static Evidence of(String path, String title, String origin) {
    return new Evidence(path, title, origin);
  }

  /** Indexes files that reach the indexer last file first, as a parallel run may have it. */
  static Generation indexed(Path folder, List<Mined> files) throws IOException {
    Generation generation = new Generation("000001", folder);
    try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
      for (int file = files.size() - 1; file >= 0; file--) {
        indexer.add(file, 0, files.get(file));
      }
      indexer.commit();
    }
    return generation;
  }

  Evidence date(String iso) {
    date = Optional.of(new PartialDate(iso));
    return this;
  }

  /** What the file is. */
  Evidence kind(String ofFile, Voice ofWords) {
    format = ofFile;
    voice = ofWords;
    return this;
  }

  /** The next finding is less sure than a report wants. */
  Evidence candidate() {
    reading =
        Optional.of(
            new Reading(true, false, false, Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  /** The next finding's cause and effect, as words of its quote. */
  Evidence roles(String cause, String effect) {
    ends = List.of(cause, effect);
    return this;
  }

  private static Reading named(String quote, List<String> ends) {
    Roles roles = new Roles(span(quote, ends.get(0)), span(quote, ends.get(1)), Direction.RAISES);
    return new Reading(false, false, false, Optional.empty(), Optional.of(roles), Optional.empty());
  }

  private static Span span(String quote, String words) {
    int start = quote.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** Who speaks from here on. */
  Evidence speaker(String name) {
    speaker = Optional.of(name);
    return this;
  }

  /** A heading above all that follows. */
  Evidence heading(String words) {
    headings = List.of();
    headings = List.of(passage(Passage.Kind.HEADING, words));
    return this;
  }

  /** The words in front of the next finding's passage. */
  Evidence label(String words) {
    label = Optional.of(words);
    return this;
  }

  /** The moment of the next finding. */
  Evidence at(double seconds) {
    time = Optional.of(new MediaTime(seconds, Optional.empty(), TimeBasis.MARKER));
    return this;
  }

  /** From when to when the next finding is said. */
  Evidence at(double start, double end) {
    time = Optional.of(new MediaTime(start, Optional.of(end), TimeBasis.CUE));
    return this;
  }

  /** A finding in a passage of its own. */
  Evidence finds(FindingType type, double score, String quote) {
    String words = label.map(l -> l + " " + quote).orElse(quote);
    int passage = passage(Passage.Kind.PARAGRAPH, words);
    findings.add(
        new Finding(
            Finding.idOf(origin, type, quote),
            type,
            new Span(text.length() - quote.length(), text.length()),
            quote,
            passage,
            time,
            score,
            List.of(new Reason(Reason.Kind.SENTENCE, "test", quote)),
            ends.isEmpty() ? reading : Optional.of(named(quote, ends))));
    reading = Optional.empty();
    ends = List.of();
    label = Optional.empty();
    time = Optional.empty();
    return this;
  }

  /** The words of the last finding are of another type, too. */
  Evidence also(FindingType type, double score) {
    Finding same = findings.get(findings.size() - 1);
    findings.add(
        new Finding(
            Finding.idOf(origin, type, same.quote()),
            type,
            same.span(),
            same.quote(),
            same.passage(),
            same.time(),
            score,
            same.because()));
    return this;
  }

  private int passage(Passage.Kind kind, String words) {
    if (text.length() > 0) {
      text.append('\n');
    }
    int start = text.length();
    text.append(words);
    passages.add(
        new Passage(
            kind,
            new Span(start, text.length()),
            Optional.of(passages.size() + 1),
            Optional.empty(),
            0,
            headings,
            Optional.empty(),
            label.map(l -> new Span(start, start + l.length())),
            speaker,
            Optional.empty(),
            List.of()));
    return passages.size() - 1;
  }

  public Mined mined() {
    Source source =
        new Source(
            path,
            title,
            format,
            origin,
            voice,
            List.of("Ann Author"),
            Optional.empty(),
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new Mined(
        new Document(source, text.toString(), passages, List.of(), List.of()), findings);
  }
}
