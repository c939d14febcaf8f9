package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Span;
import attest.index.EvidenceIndex;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Review;
import attest.index.search.Facet;
import attest.index.search.GroupedResult;
import attest.index.search.Hit;
import attest.index.search.SearchResult;
import attest.reports.Citation;
import attest.reports.web.PageText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code attest search} prints for people. */
final class SearchText {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final EvidenceIndex index;
  private final int context;

  /**
   * Prints.
   *
   * @param context how many characters of the text to show before and after each quote
   */
  SearchText(PrintWriter out, EvidenceIndex index, int context) {
    this.out = out;
    this.index = index;
    this.context = context;
  }

  void print(SearchResult result) throws IOException {
    print(result.hits());
    for (Facet facet : result.facets()) {
      out.println(facet.field().label() + "  (" + facet.distinct() + ")");
      for (Facet.Value value : facet.values()) {
        out.printf(
            Locale.ROOT,
            "  %s %-12s  %s%n",
            value.chosen() ? "*" : " ",
            counts(value.counts()),
            value.value().equals(value.title())
                ? value.value()
                : value.value() + "  " + value.title());
      }
      out.println();
    }
    int shown = result.hits().size();
    out.println(
        (shown < result.counts().quotes() ? shown + " of " : "") + Amounts.counts(result.counts()));
  }

  void print(GroupedResult result) throws IOException {
    for (GroupedResult.Group group : result.groups()) {
      out.println("== " + group.title() + "  (" + counts(group.counts()) + ")");
      out.println("   " + group.key());
      out.println();
      print(group.hits());
    }
    int shown = result.groups().size();
    out.println(
        (shown < result.total() ? shown + " of " : "")
            + Amounts.count(result.total(), "group")
            + ": "
            + Amounts.counts(result.counts()));
  }

  private void print(List<Hit> hits) throws IOException {
    for (Hit hit : hits) {
      CitedFinding finding = hit.finding();
      out.println(types(hit) + themes(finding) + read(hit) + said(hit));
      out.print(finding.label().map(label -> "  " + label + ": “").orElse("  “"));
      highlighted(hit);
      out.println("”");
      out.println("  — " + Citation.of(finding).line());
      finding.link().ifPresent(link -> out.println("    " + link));
      out.println("    " + place(finding));
      hit.elsewhere().forEach(other -> out.println("    the same words: " + place(other)));
      if (context > 0) {
        index
            .document(finding.path())
            .ifPresent(
                document -> out.println("    " + ContextText.line(finding, document, context)));
      }
      out.println();
    }
  }

  /** Where the file is, and the line in it. */
  static String place(CitedFinding finding) {
    return finding.path() + finding.line().map(line -> ":" + line).orElse("");
  }

  private static String types(Hit hit) {
    return hit.types().stream().map(FindingType::label).collect(Collectors.joining(" and "));
  }

  private static String themes(CitedFinding finding) {
    return finding.themes().isEmpty() ? "" : " · " + String.join(", ", finding.themes());
  }

  /** That what the words assert is denied or hedged. */
  private static String read(Hit hit) {
    Map<String, Set<String>> types = new LinkedHashMap<>();
    for (CitedFinding finding : hit.findings()) {
      for (String read : PageText.qualifiers(finding.reading().orElse(Reading.PLAIN))) {
        types.computeIfAbsent(read, first -> new LinkedHashSet<>()).add(finding.type().label());
      }
    }
    return types.entrySet().stream()
        .map(read -> " · " + some(hit, read.getValue()) + read.getKey())
        .collect(Collectors.joining());
  }

  /** Of which types something is said, where it is not said of all that the words were found as. */
  private static String some(Hit hit, Set<String> types) {
    return types.size() == hit.types().size() ? "" : String.join(" and ", types) + " ";
  }

  /** What people say of what the words were found as. */
  private static String said(Hit hit) {
    return hit.findings().stream()
        .map(finding -> said(finding, hit.types().size() == 1 ? "" : finding.type().label() + " "))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String said(CitedFinding finding, String of) {
    return finding
        .review()
        .map(
            review ->
                " · "
                    + of
                    + review.state().map(Review.State::label).orElse("noted")
                    + (review.starred() ? " ★" : "")
                    + review.reviewers().stream().collect(Collectors.joining(", ", " by ", "")))
        .orElse("");
  }

  /** Quotes, documents and independent origins, parted by slashes. */
  static String counts(Counts counts) {
    return counts.quotes() + "/" + counts.documents() + "/" + counts.origins();
  }

  /** The quote, with what matched in bold on a terminal. */
  private void highlighted(Hit hit) {
    String quote = hit.finding().quote();
    int at = 0;
    for (Span span : Boolean.getBoolean("attest.colour") ? hit.highlights() : List.<Span>of()) {
      out.append(quote, at, span.start());
      VisiblePrinter.bare(out).print(BOLD);
      out.print(span.of(quote));
      VisiblePrinter.bare(out).print(PLAIN);
      at = span.end();
    }
    out.append(quote, at, quote.length());
  }
}
