package attest.reports;

import attest.corpus.FindingType;
import attest.index.CitedFinding;
import attest.index.Counts;
import attest.index.Overview;
import attest.index.ThemeCounts;
import attest.reports.Report.Part;
import attest.reports.Report.Quote;
import attest.reports.Report.QuotedSource;
import attest.reports.Report.Section;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a report as Markdown (CommonMark with tables). The same report always gives the same text.
 *
 * <p>Safe for use by several threads.
 */
public final class MarkdownReport {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

  /** The report as text. */
  public String write(Report report) {
    StringBuilder out = new StringBuilder();
    Counts all = report.overview().all();
    out.append("# Evidence on working together\n\n");
    out.append(
        String.format(
            Locale.ROOT,
            "%s in %s of %s, mined on %s. Each quote is the exact text of its source; where that is"
                + " somebody's notes of a recording, the words are the note-taker's and not the"
                + " speaker's. One origin is one recording or work, however many files tell of"
                + " it.%n%n",
            number(all.quotes(), "quote"),
            number(all.documents(), "document"),
            number(all.origins(), "independent origin"),
            report.made()));
    writeOverview(report, out);
    report.sections().forEach(section -> writeSection(section, out));
    writeSources(report, out);
    return out.toString();
  }

  private static void writeOverview(Report report, StringBuilder out) {
    Overview overview = report.overview();
    out.append(
        "## Overview\n\nQuotes, and in brackets the independent origins that they come from.\n\n");
    out.append("| Theme | Mechanisms | Challenges | Strategies | All |\n");
    out.append("|---|--:|--:|--:|--:|\n");
    for (Section section : report.sections()) {
      ThemeCounts counts = section.counts();
      String title = escaped(section.theme().title());
      out.append("| [").append(title).append("](#").append(anchor(section)).append(") |");
      for (FindingType type : FindingType.values()) {
        out.append(' ').append(cell(counts.of(type))).append(" |");
      }
      out.append(' ').append(cell(counts.all())).append(" |\n");
    }
    out.append("| *in no theme* | | | | ").append(cell(overview.inNoTheme())).append(" |\n");
    out.append("| *all findings* |");
    for (FindingType type : FindingType.values()) {
      out.append(' ').append(cell(overview.of(type))).append(" |");
    }
    out.append(' ').append(cell(overview.all())).append(" |\n\n");
  }

  private static void writeSection(Section section, StringBuilder out) {
    out.append("## ").append(escaped(section.theme().title())).append("\n\n");
    out.append(escaped(section.theme().about())).append("\n\n");
    if (section.parts().isEmpty()) {
      out.append("There is no evidence on this theme.\n\n");
    }
    section.parts().forEach(part -> writePart(part, out));
    if (!section.theme().literature().isEmpty()) {
      out.append("Literature on the theme:\n\n");
      section
          .theme()
          .literature()
          .forEach(work -> out.append("- ").append(escaped(work)).append('\n'));
      out.append('\n');
    }
  }

  private static void writePart(Part part, StringBuilder out) {
    out.append("### ").append(heading(part.type())).append("\n\n");
    String shown =
        part.quotes().size() < part.counts().quotes()
            ? "; " + part.quotes().size() + " of them follow, from as many origins as there are"
            : "";
    out.append(number(part.counts().quotes(), "quote"))
        .append(" from ")
        .append(number(part.counts().origins(), "independent origin"))
        .append(shown)
        .append(".\n\n");
    for (Quote quote : part.quotes()) {
      writeQuote(quote, out);
    }
  }

  private static void writeQuote(Quote quote, StringBuilder out) {
    CitedFinding finding = quote.finding();
    Citation citation = Citation.of(finding);
    out.append("> ").append(escaped(finding.quote())).append("\n>\n> — ");
    out.append(escaped(citation.work()));
    citation.voice().ifPresent(voice -> out.append(", ").append(escaped(voice)));
    out.append(", ").append(linked(citation.place(), finding.link()));
    out.append(" \\[").append(quote.source()).append("\\]\n\n");
  }

  private static void writeSources(Report report, StringBuilder out) {
    out.append("## Sources\n\n");
    for (QuotedSource source : report.sources()) {
      CitedFinding sample = source.sample();
      out.append(source.number()).append(". ").append(escaped(Citation.of(sample).work()));
      out.append(". ").append(whose(sample));
      Optional<String> link = sample.link().map(url -> url.replaceFirst("&t=\\d+s$", ""));
      link.filter(MarkdownReport::isWebLink)
          .ifPresent(url -> out.append(" <").append(url).append('>'));
      out.append(" File: ").append(escaped(sample.path())).append('.');
      if (source.sameAs() != source.number()) {
        out.append(" Of the same origin as \\[").append(source.sameAs()).append("\\].");
      }
      out.append('\n');
    }
  }

  private static String whose(CitedFinding sample) {
    return switch (sample.voice()) {
      case SPEAKER -> "Transcript of a recording.";
      case NOTES -> "Notes of a recording.";
      case AUTHOR -> "Text.";
    };
  }

  private static String heading(FindingType type) {
    return switch (type) {
      case MECHANISM -> "Mechanisms: how and why it works";
      case CHALLENGE -> "Challenges: what gets in the way";
      case STRATEGY -> "Strategies: what to do";
    };
  }

  private static String anchor(Section section) {
    return section
        .theme()
        .title()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static String cell(Counts counts) {
    return counts.quotes() == 0 ? "–" : counts.quotes() + " (" + counts.origins() + ")";
  }

  private static String number(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  private static String linked(String words, Optional<String> link) {
    return link.filter(MarkdownReport::isWebLink)
        .map(url -> "[" + escaped(words) + "](<" + url + ">)")
        .orElseGet(() -> escaped(words));
  }

  /** A source may write anything where its URL should be; only what leads to the web is a link. */
  private static boolean isWebLink(String url) {
    return url.matches("https?://[^\\s<>\\\\]+");
  }

  /** Text that Markdown shows as it stands. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean startsList = "-+=.)".indexOf(c) >= 0 && text.substring(0, i).matches("\\d{0,9}");
      if (SPECIAL.indexOf(c) >= 0 || (i < 10 && startsList)) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }
}
