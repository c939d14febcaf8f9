package attest.reports.web;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.Reason;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.corpus.YamlFile;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An evidence base whose sources try to be more than text. */
public final class HostileBase {
  /**
   * What must never work in a page: mark-up, a template's own signs, signs that turn words round.
   */
  public static final List<String> HOSTILE =
      List.of(
          "Trust <script>alert(1)</script> grew & \"spread\" as partners' budgets met.",
          "Trust --> ]]> </textarea></title><img src=x onerror=alert(1)> was lost.",
          "Trust \u202Ereversed\u202C and \u2066isolated\u2069 the partners \u0007\u001b[31m\u0085 here.",
          "Trust ${7*7} @if(true) !{x} {{constructor}} made them share.",
          "Trust ﷽ Ω≈ç√ ｱｲｳ 田中さん 👩‍🌾 e\u0301 שלום partners met.",
          "Trust '; DROP TABLE quotes; -- javascript:alert(1) \\\\ %00 %2e%2e made it so.");

  /** Signs that neither a page nor a report must hold, whatever a source does. */
  public static final Pattern HIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final String TITLE = "<b onmouseover=alert(1)>A \u202Etitle</b> \"'&";

  /** The folder of the machine that its files lie in, which no page shows. */
  public static final String FOLDER = "/home/ann/";

  private static final String PATH = FOLDER + "a/../b & <i>c</i> \u202E.md";

  private static final String THEMES =
      """
      - name: trust
        title: Trust & <faith>
        about: Trust between partners.
        query: trust
        finds: [They trust each other.]
        misses: [They met.]
        literature: ["Doe (2020) 'Trust' <i>&</i> co."]
      - name: money
        title: Money
        about: Who pays.
        query: money
        finds: [Money came.]
        misses: [They met.]
      """;

  private HostileBase() {}

  public static Themes themes() {
    return Themes.of(new YamlFile("themes.yaml", THEMES));
  }

  /** Publishes a generation more; the first sentence tells one from another. */
  public static EvidenceBase published(Path folder, String first) throws IOException {
    List<String> quotes = new ArrayList<>(List.of(first));
    quotes.addAll(HOSTILE);
    EvidenceBase base = EvidenceBase.at(folder);
    try (Draft draft = base.begin()) {
      Generation generation = draft.contents();
      Mined mined = mined(quotes);
      Rejected rejected =
          new Rejected(FOLDER + "<u>r</u>.md", Rejection.EMPTY, "<script>no</script>");
      try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
        indexer.add(0, 0, mined);
        indexer.commit();
      }
      Files.writeString(
          generation.ledger(),
          new Ledger().line(mined) + "\n" + new Ledger().line(rejected) + "\n",
          StandardCharsets.UTF_8);
      run(rejected).write(generation.run());
      draft.publish(EvidenceBase.KEPT);
    }
    return base;
  }

  private static RunRecord run(Rejected rejected) {
    return new RunRecord(
        "0.1.0",
        Map.of("lucene", "<9>"),
        "2026-01-02T03:04:05Z",
        "/corpus",
        Map.of("keep", "<2>", "max-file-mb", "<5>"),
        List.of(),
        List.of(input(PATH, 0), input(rejected.path(), 1)),
        Map.of("files", 2, "given", 2, "mined", 1, "rejected", 1, "findings", 7, "mechanism", 7),
        Map.of("<markdown> notes", 1),
        List.of(rejected),
        Map.of("mine", 0.5));
  }

  private static RunRecord.Input input(String path, int rejections) {
    return new RunRecord.Input(path, 7, 0, "0".repeat(64), "", 0, 0, rejections, List.of());
  }

  private static Mined mined(List<String> quotes) {
    String text = String.join("\n", quotes);
    Source source =
        new Source(
            PATH,
            TITLE,
            "markdown",
            "youtube:abc_DEF-123",
            Voice.NOTES,
            List.of("<em>Ann</em>"),
            Optional.of("\u202EChannel"),
            Optional.of(new PartialDate("2024-03")),
            Optional.of("javascript:alert(1)"),
            Optional.empty(),
            Optional.of("en"),
            false);
    List<Passage> passages = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    int at = 0;
    for (String quote : quotes) {
      Span span = new Span(at, at + quote.length());
      passages.add(passage(span, passages.size() + 1));
      findings.add(finding(source, quote, span, passages.size() - 1));
      at = span.end() + 1;
    }
    return new Mined(new Document(source, text, passages, List.of(), List.of()), findings);
  }

  private static Passage passage(Span span, int line) {
    return new Passage(
        Passage.Kind.PARAGRAPH,
        span,
        Optional.of(line),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("<script>Ben\u202E"),
        Optional.empty(),
        List.of());
  }

  private static Finding finding(Source source, String quote, Span span, int passage) {
    return new Finding(
        Finding.idOf(source.origin(), FindingType.MECHANISM, quote),
        FindingType.MECHANISM,
        span,
        quote,
        passage,
        Optional.of(new MediaTime(59.5 * passage, Optional.empty(), TimeBasis.MARKER)),
        0.9,
        List.of(new Reason(Reason.Kind.SENTENCE, "<rule>", quote)));
  }
}
