package attest.reports;

import attest.corpus.FindingType;
import attest.index.CitedFinding;
import attest.index.Counts;
import attest.index.EvidenceIndex;
import attest.index.Overview;
import attest.index.Theme;
import attest.index.ThemeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as data: every number is the count of a query, every quote is found by one.
 *
 * @param made the day of the run, in ISO 8601
 * @param overview how much evidence there is
 * @param sections a theme each
 * @param sources the files that are quoted, numbered in the order in which they are
 */
public record Report(
    String made, Overview overview, List<Section> sections, List<QuotedSource> sources) {
  /** Copies the lists. */
  public Report {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }

  /**
   * What there is on one theme.
   *
   * @param theme it
   * @param counts how much evidence there is
   * @param parts a type each; types without evidence are left out
   */
  public record Section(Theme theme, ThemeCounts counts, List<Part> parts) {
    /** Copies the list. */
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What there is on one theme of one type.
   *
   * @param type it
   * @param counts how much evidence there is
   * @param quotes the surest of as many origins as there are
   */
  public record Part(FindingType type, Counts counts, List<Quote> quotes) {
    /** Copies the list. */
    public Part {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A quote.
   *
   * @param finding it
   * @param source the number of its source
   */
  public record Quote(CitedFinding finding, int source) {}

  /**
   * A file that is quoted.
   *
   * @param number counted from 1
   * @param sample a finding of it, which has all that is known of the source
   * @param sameAs the number of the first source of the same origin; its own, if it is the first
   */
  public record QuotedSource(int number, CitedFinding sample, int sameAs) {}

  /**
   * Counts and chooses.
   *
   * @param themes in the order in which to tell of them
   * @param made when the evidence was mined, in ISO 8601
   * @param quotes for each theme and type, at most
   * @throws IOException if the index cannot be read
   */
  public static Report of(EvidenceIndex index, List<Theme> themes, String made, int quotes)
      throws IOException {
    Overview overview = index.overview();
    Map<String, QuotedSource> sources = new LinkedHashMap<>();
    List<Section> sections = new ArrayList<>();
    for (Theme theme : themes) {
      ThemeCounts counts = overview.of(theme.name());
      List<Part> parts = new ArrayList<>();
      for (FindingType type : FindingType.values()) {
        List<Quote> chosen = new ArrayList<>();
        for (CitedFinding finding : index.best(theme.name(), type, quotes)) {
          chosen.add(new Quote(finding, number(finding, sources)));
        }
        if (!chosen.isEmpty()) {
          parts.add(new Part(type, counts.of(type), chosen));
        }
      }
      sections.add(new Section(theme, counts, parts));
    }
    return new Report(
        made.substring(0, Math.min(10, made.length())),
        overview,
        sections,
        List.copyOf(sources.values()));
  }

  private static int number(CitedFinding finding, Map<String, QuotedSource> sources) {
    QuotedSource known = sources.get(finding.path());
    if (known != null) {
      return known.number();
    }
    int number = sources.size() + 1;
    int sameAs =
        sources.values().stream()
            .filter(source -> source.sample().origin().equals(finding.origin()))
            .mapToInt(QuotedSource::number)
            .findFirst()
            .orElse(number);
    sources.put(finding.path(), new QuotedSource(number, finding, sameAs));
    return number;
  }
}
