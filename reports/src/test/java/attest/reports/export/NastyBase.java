package attest.reports.export;

import attest.corpus.Direction;
import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.Moment;
import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.corpus.YamlFile;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small evidence base of texts that exports stumble over: a talk and notes of the same talk, an
 * article, and a file of which nothing is known. It has emoji, combining marks, line ends of
 * Windows, formulas, and what is special in CSV, LaTeX, RIS, XML and Turtle.
 */
final class NastyBase {
  /** A talk in captions: an emoji of two code units, e and acute as two code points, CRLF. */
  static final String TALK =
      "👩‍🌾 Farmers met.\nTrust grew at the cafe\u0301, so partners shared 🌾 seed.\nMoney ran out.";

  static final String NOTES = "Trust was low <at first> & rose.";

  static final String ARTICLE =
      "=HYPERLINK(\"x\") was the partners' first shared sheet.\n"
          + "Budgets of 50% {and more} cost us trust_ & time ~ \\o/ #1 $5 | \"quoted\".";

  static final String BARE = "+ Meet weekly, with money, 'said' nobody.";

  private static final String THEMES =
      """
      - name: trust
        title: "Trust: \\"faith\\" & <belief>"
        about: Trust between partners; naïve or not.
        query: trust OR "good faith"
        finds: [They trust each other., "In \\"good faith\\" \\\\ so."]
        misses: [They met.]
        literature: ["Doe, J. (2020) 'Trust' & co."]
      - name: money
        title: Money
        about: Who pays.
        query: money OR budgets
        finds: [Money came.]
        misses: [They met.]
      """;

  private NastyBase() {}

  static Themes themes() {
    return Themes.of(new YamlFile("themes.yaml", THEMES));
  }

  /** What an export makes of the base. */
  static byte[] exported(Path folder, Export export) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Generation generation = EvidenceBase.at(published(folder)).current();
    try (EvidenceIndex index = EvidenceIndex.open(generation, themes(), reviews())) {
      export.write(new Selection(generation, index, SearchRequest.all(), themes()), bytes);
    }
    return bytes.toByteArray();
  }

  /** What people said of the money that ran out. */
  private static Reviews reviews() {
    return new Reviews(
        Map.of(
            talk().findings().get(1).id(),
            new Review(
                Optional.of(Review.State.ACCEPTED),
                Optional.empty(),
                Optional.of(new Review.Correction("Money ran", TALK.indexOf("Money"))),
                true,
                List.of("-2 + 3, see \"minutes\" | p. 4", "Zoë agrees"),
                List.of("ann", "zoë"))));
  }

  /** What a finding quotes, once people have corrected it. */
  static String quote(Finding finding) {
    return reviews()
        .of(finding.id())
        .flatMap(Review::correction)
        .map(Review.Correction::quote)
        .orElseGet(finding::quote);
  }

  private static Path published(Path folder) throws IOException {
    Path base = Files.createTempDirectory(folder, "base");
    List<Mined> all = List.of(talk(), notes(), article(), bare());
    try (Draft draft = EvidenceBase.at(base).begin()) {
      Generation generation = draft.contents();
      StringBuilder ledger = new StringBuilder();
      try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
        for (int i = 0; i < all.size(); i++) {
          indexer.add(i, 0, all.get(i));
          ledger.append(new Ledger().line(all.get(i))).append('\n');
          ledger.append(new Ledger().line(rejected(i))).append('\n');
        }
        indexer.commit();
      }
      Files.writeString(generation.ledger(), ledger.toString(), StandardCharsets.UTF_8);
      run().write(generation.run());
      draft.publish(EvidenceBase.KEPT);
    }
    return base;
  }

  private static Rejected rejected(int number) {
    return new Rejected("broken-" + number + ".md", Rejection.EMPTY, "zero bytes");
  }

  private static RunRecord run() {
    return new RunRecord(
        "0.1.0",
        Map.of(),
        "2026-01-02T03:04:05Z",
        "/corpus",
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of());
  }

  static Mined talk() {
    Source source =
        source("talk 1.vtt", "Seeds & \"trust\"", "youtube:abc_DEF-123", Voice.SPEAKER)
            .authors("Zoë van der Núñez", "Plot Network")
            .date("2024-03")
            .build();
    List<Passage> passages =
        List.of(
            passage(Passage.Kind.TURN, TALK, "👩‍🌾 Farmers met.", "Zoë", new Moment(0, 1.5)),
            passage(
                Passage.Kind.TURN,
                TALK,
                "Trust grew at the cafe\u0301, so partners shared 🌾 seed.",
                "Zoë",
                new Moment(TALK.indexOf("Trust"), 3.25),
                new Moment(TALK.indexOf("partners"), 5)),
            passage(
                Passage.Kind.TURN,
                TALK,
                "Money ran out.",
                "Ben",
                new Moment(TALK.indexOf("Money"), 7321.004)));
    String grew = "Trust grew at the cafe\u0301, so partners shared 🌾 seed.";
    Roles roles =
        new Roles(
            new Span(0, "Trust grew".length()),
            new Span(grew.indexOf("partners"), grew.length() - 1),
            Direction.RAISES);
    Reading reading =
        new Reading(
            false,
            false,
            true,
            Optional.of("Ann O'Brien"),
            Optional.of(roles),
            Optional.of(new Reading.RunnerUp(FindingType.STRATEGY, 0.25)));
    return mined(
        new Document(source, TALK, passages, List.of(), List.of()),
        finding(source, TALK, grew, FindingType.MECHANISM, 1, time(3.25, 7), Optional.of(reading)),
        finding(
            source,
            TALK,
            "Money ran out.",
            FindingType.CHALLENGE,
            2,
            Optional.of(new MediaTime(7321.004, Optional.empty(), TimeBasis.CUE)),
            Optional.empty()));
  }

  static Mined notes() {
    Source source =
        source("notes.md", "Notes on seeds", "youtube:abc_DEF-123", Voice.NOTES)
            .container("Seed channel")
            .build();
    return mined(
        new Document(
            source,
            NOTES,
            List.of(passage(Passage.Kind.PARAGRAPH, NOTES, NOTES, "", new Moment(32, 83))),
            List.of(),
            List.of()),
        finding(
            source,
            NOTES,
            NOTES,
            FindingType.CHALLENGE,
            0,
            Optional.of(new MediaTime(83, Optional.empty(), TimeBasis.MARKER)),
            Optional.empty()));
  }

  static Mined article() {
    Source source =
        source("a|b\\c.pdf", "Budgets of {NHS} & 50% _trust_", "doi:10.1000/x_1", Voice.AUTHOR)
            .authors("Doe, Jane", "Bernard Ng", "World Health Organization")
            .container("Journal of #1 {Sheets}")
            .printed("4_a", "#2", "5–9")
            .date("2021-11-05")
            .web("https://example.org/a_b?x=1&y=%7E#top", "10.1000/x_1")
            .build();
    String first = ARTICLE.substring(0, ARTICLE.indexOf('\n'));
    String second = ARTICLE.substring(first.length() + 1);
    Reading candidate =
        new Reading(true, true, false, Optional.empty(), Optional.empty(), Optional.empty());
    return mined(
        new Document(
            source,
            ARTICLE,
            List.of(
                passage(Passage.Kind.PARAGRAPH, ARTICLE, first, ""),
                passage(Passage.Kind.PARAGRAPH, ARTICLE, second, "")),
            List.of(),
            List.of()),
        finding(
            source, ARTICLE, first, FindingType.STRATEGY, 0, Optional.empty(), Optional.empty()),
        finding(
            source,
            ARTICLE,
            second,
            FindingType.CHALLENGE,
            1,
            Optional.empty(),
            Optional.of(candidate)));
  }

  static Mined bare() {
    Source source = source("bare.txt", "bare", "sha256:0123", Voice.AUTHOR).build();
    return mined(
        new Document(
            source,
            BARE,
            List.of(passage(Passage.Kind.LIST_ITEM, BARE, BARE, "")),
            List.of(),
            List.of()),
        finding(source, BARE, BARE, FindingType.STRATEGY, 0, Optional.empty(), Optional.empty()));
  }

  private static Optional<MediaTime> time(double start, double end) {
    return Optional.of(new MediaTime(start, Optional.of(end), TimeBasis.CUE));
  }

  private static Mined mined(Document document, Finding... findings) {
    return new Mined(document, List.of(findings));
  }

  private static Finding finding(
      Source source,
      String text,
      String quote,
      FindingType type,
      int passage,
      Optional<MediaTime> time,
      Optional<Reading> reading) {
    int start = text.indexOf(quote);
    return new Finding(
        Finding.idOf(source.origin(), type, quote),
        type,
        new Span(start, start + quote.length()),
        quote,
        passage,
        time,
        0.875,
        List.of(
            new Reason(Reason.Kind.SENTENCE, "so|that", "so"),
            new Reason(Reason.Kind.HEADING, "back\\slash", "=1+1")),
        reading);
  }

  private static Passage passage(
      Passage.Kind kind, String text, String words, String speaker, Moment... moments) {
    int start = text.indexOf(words);
    return new Passage(
        kind,
        new Span(start, start + words.length()),
        Optional.of((int) text.substring(0, start).lines().count() + 1),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(speaker).filter(name -> !name.isEmpty()),
        Optional.empty(),
        List.of(moments));
  }

  private static SourceBuilder source(String path, String title, String origin, Voice voice) {
    return new SourceBuilder(path, title, origin, voice);
  }

  /** What is told of a source, one thing after the other. */
  private static final class SourceBuilder {
    private final String path;
    private final String title;
    private final String origin;
    private final Voice voice;
    private List<String> authors = List.of();
    private Optional<String> container = Optional.empty();
    private Optional<PartialDate> date = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> doi = Optional.empty();
    private Optional<Particulars> printed = Optional.empty();

    SourceBuilder(String path, String title, String origin, Voice voice) {
      this.path = path;
      this.title = title;
      this.origin = origin;
      this.voice = voice;
    }

    SourceBuilder authors(String... names) {
      authors = List.of(names);
      return this;
    }

    SourceBuilder container(String name) {
      container = Optional.of(name);
      return this;
    }

    SourceBuilder printed(String volume, String issue, String pages) {
      printed =
          Optional.of(
              new Particulars(
                  List.of(),
                  Optional.of(volume),
                  Optional.of(issue),
                  Optional.of(pages),
                  Optional.empty(),
                  Optional.empty()));
      return this;
    }

    SourceBuilder date(String iso) {
      date = Optional.of(new PartialDate(iso));
      return this;
    }

    SourceBuilder web(String address, String identifier) {
      url = Optional.of(address);
      doi = Optional.of(identifier);
      return this;
    }

    Source build() {
      return new Source(
          path,
          title,
          "markdown",
          origin,
          voice,
          authors,
          container,
          date,
          url,
          doi,
          Optional.of("en"),
          printed,
          false);
    }
  }
}
