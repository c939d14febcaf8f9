package attest.reports.site;

import attest.corpus.FindingType;
import attest.corpus.VisibleText;
import attest.index.PlainWords;
import attest.index.Stems;
import attest.index.finding.CitedFinding;
import attest.index.finding.SourceKinds;
import attest.reports.Citation;
import attest.reports.Quote;
import attest.reports.WebLink;
import attest.reports.export.Selection;
import attest.reports.web.PageText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of the search asks for, as scripts that hand over JSON: {@code base.js} has what
 * findings are counted by, {@code words-….js} in which of them a word stands, and {@code
 * findings-….js} what is shown of them, a hundred each. Findings are numbered from 0; those of the
 * same words are one.
 */
final class SearchData implements AutoCloseable {
  private static final int PER_FILE = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SitePages pages;
  private final Stems stems = new Stems();
  private final WordLists words = new WordLists();
  private final SearchColumn types = new SearchColumn();
  private final SearchColumn themes = new SearchColumn();
  private final SearchColumn kinds = new SearchColumn();
  private final SearchColumn years = new SearchColumn();

  /** The document that each quote is told in: the first that has it. */
  private final Map<Quote.Words, String> firsts = new HashMap<>();

  /** What other documents of its origin find a quote to be, which the first does not. */
  private final Map<Quote.Words, List<CitedFinding>> elsewhere = new HashMap<>();

  private final List<Long> sure = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();

  /**
   * What the search of a site knows.
   *
   * @throws IOException if the base cannot be read
   */
  SearchData(SitePages pages, Selection selection) throws IOException {
    this.pages = pages;
    Set<Told> told = new HashSet<>();
    selection
        .index()
        .forEach(
            selection.request(),
            finding -> {
              Told type = Told.of(finding);
              String first = firsts.computeIfAbsent(type.words(), words -> finding.path());
              if (told.add(type) && !first.equals(finding.path())) {
                elsewhere.computeIfAbsent(type.words(), words -> new ArrayList<>()).add(finding);
              }
            });
  }

  /** What a quote was told to be. */
  private record Told(Quote.Words words, FindingType type) {
    static Told of(CitedFinding finding) {
      return new Told(Quote.Words.of(finding), finding.type());
    }
  }

  /** What is shown of a finding. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Shown(
      String label,
      String quote,
      String cite,
      String date,
      String voice,
      String place,
      String link,
      String page,
      List<String> remarks) {}

  /** All that is needed to find and count, but the words. */
  private record Base(
      int perFile,
      List<String> common,
      List<String> asking,
      List<String> lists,
      List<Long> sure,
      List<Integer> origins,
      SearchColumn type,
      SearchColumn theme,
      SearchColumn kind,
      SearchColumn year) {}

  /**
   * Adds the findings of a document; those of the same words are one quote of several types, also
   * where another document of the origin has them, too.
   */
  void add(String kind, List<CitedFinding> findings) throws IOException {
    Map<Quote.Words, List<CitedFinding>> byWords =
        findings.stream()
            .filter(finding -> finding.path().equals(firsts.get(Quote.Words.of(finding))))
            .collect(
                Collectors.groupingBy(Quote.Words::of, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<Quote.Words, List<CitedFinding>> quote : byWords.entrySet()) {
      List<CitedFinding> all = new ArrayList<>(quote.getValue());
      all.addAll(elsewhere.getOrDefault(quote.getKey(), List.of()));
      addQuote(kind, all);
    }
  }

  private void addQuote(String kind, List<CitedFinding> findings) throws IOException {
    CitedFinding finding = findings.get(0);
    SortedSet<String> quote =
        stems.of(String.join(" ", finding.quote(), finding.label().orElse("")));
    SortedSet<String> beside = stems.of(beside(finding));
    beside.removeAll(quote);
    words.add(sure.size(), quote, beside);
    types.add(
        findings.stream()
            .map(CitedFinding::type)
            .distinct()
            .map(type -> value(type.label(), type.title()))
            .toList());
    themes.add(PageText.themes(findings).stream().map(name -> value(name, title(name))).toList());
    kinds.add(List.of(value(kind, SourceKinds.inWords(kind))));
    years.add(
        finding.date().map(date -> date.substring(0, 4)).map(y -> value(y, y)).stream().toList());
    double surest = findings.stream().mapToDouble(CitedFinding::score).max().orElse(0);
    sure.add(Math.round(surest * 1000));
    origins.add(numbers.computeIfAbsent(finding.origin(), origin -> numbers.size()));
    shown.add(shown(finding, remarks(findings)));
    if (shown.size() == PER_FILE) {
      writeShown();
    }
  }

  private String beside(CitedFinding finding) {
    return Stream.of(
            finding.headings().stream(),
            Stream.of(finding.title(), finding.speaker().orElse("")),
            finding.themes().stream().map(this::title))
        .flatMap(texts -> texts)
        .reduce("", (some, more) -> some + ' ' + more);
  }

  private String title(String theme) {
    return pages.titles().getOrDefault(theme, theme);
  }

  private static SearchColumn.Value value(String name, String title) {
    return new SearchColumn.Value(name, VisibleText.of(title));
  }

  private static List<String> remarks(List<CitedFinding> findings) {
    return findings.stream()
        .flatMap(finding -> PageText.remarks(finding).stream())
        .distinct()
        .toList();
  }

  private static Shown shown(CitedFinding finding, List<String> remarks) {
    Citation citation = Citation.of(finding);
    return new Shown(
        VisibleText.of(finding.label().orElse("")),
        VisibleText.of(finding.quote()),
        VisibleText.of(citation.undated()),
        citation.date().orElse(""),
        VisibleText.of(citation.voice().orElse("")),
        citation.place(),
        WebLink.of(finding).orElse(""),
        SiteLinks.findingPlace(finding),
        remarks);
  }

  private void writeShown() throws IOException {
    String name = "findings-" + (sure.size() - 1) / PER_FILE;
    write(name, json -> json.writePOJO(shown));
    shown.clear();
  }

  /** Writes what is not written yet. */
  void finish() throws IOException {
    if (!shown.isEmpty()) {
      writeShown();
    }
    for (String list : words.names()) {
      write("words-" + list, json -> words.write(list, json));
    }
    Base base =
        new Base(
            PER_FILE,
            Stems.common(),
            PlainWords.asking(),
            words.names(),
            sure,
            origins,
            types,
            themes,
            kinds,
            years);
    write("base", json -> json.writePOJO(base));
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private void write(String name, Content content) throws IOException {
    pages.write(
        "data/" + name + ".js",
        out -> {
          out.write("attest(\"" + name + "\",");
          JsonGenerator json = JSON.createGenerator(out);
          json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
          content.write(json);
          json.flush();
          out.write(");\n");
        });
  }

  @Override
  public void close() {
    stems.close();
  }
}
