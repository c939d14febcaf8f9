package attest.reports.write;

import attest.corpus.FindingType;
import attest.index.claim.Claim;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.reports.BankRow;
import attest.reports.Mechanisms;
import attest.reports.Overlap;
import attest.reports.Quote;
import attest.reports.QuotedSource;
import attest.reports.QuotedSource.File;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReviewFinding;
import attest.reports.ThemeSection;
import attest.reports.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of tables and pictures, alike in all forms. */
public final class Captions {
  private Captions() {}

  /** What is counted. */
  public static final String WITNESSES =
      "Each quote is the exact text of its source; where that is somebody's notes of a recording, the"
          + " words are the note-taker's and not the speaker's. One origin is one recording or work,"
          + " however many files tell of it.";

  /** What the sentence before a quote is headed. */
  public static final String BEFORE = "Before it:";

  /** The gap map as a table. */
  public static final String GAP_TABLE =
      "Evidence by theme and type: quotes / independent origins.";

  /** What is said of the colours of that table. */
  public static final String GAP_SHADES = " The darker a cell, the more origins.";

  /** What parts that are left out are told under. */
  public static final String LEFT_OUT = "Parts left out";

  /** Where a quote stands in full that comes again. */
  public static final String IN_FULL = "in full under";

  /** A map without gaps. */
  public static final String NO_GAPS = "There are quotes on each theme of each type.";

  /** A theme of which nothing was found. */
  public static final String NO_EVIDENCE = "There is no evidence on this theme.";

  /** What is said where no work has a date. */
  public static final String NO_YEARS =
      "No work that is quoted has a date, so there is no timeline of works.";

  /** The timeline of recordings. */
  public static final String MOMENTS =
      "When it is said in each recording, from its start to its last finding; the recordings with"
          + " most findings, by source number.";

  /** The mechanism map. */
  public static final String MECHANISMS =
      "What is said to bring about what. A direction is told where neither the themes nor the words"
          + " of cause and effect speak of trouble, a loss or its undoing; elsewhere sources only"
          + " connect the two.";

  /** The summary of qualitative findings. */
  private static final String CERQUAL =
      "The best borne out claims of themes, after GRADE-CERQual (Lewin and others, 2018)."
          + " Contributing sources, coherence and adequacy are counted. Methodological limitations,"
          + " relevance and confidence are left open: they are for people to judge, who have read"
          + " the sources. "
          + ReviewFinding.ADEQUACY;

  /** The summary of qualitative findings, and how many are left out of it. */
  public static String cerqual(Report report) {
    int alone = report.summary().size() - report.reviewed().size();
    return CERQUAL
        + (alone == 0
            ? ""
            : " Left out "
                + (alone == 1 ? "is the claim" : "are the claims")
                + " of "
                + Amounts.count(alone, "theme")
                + " for which one independent origin alone was found, which raises serious concerns.");
  }

  /** The flow diagram. */
  public static final String FLOW =
      "Flow of documents and findings, after PRISMA 2020 (Page and others, 2021). All counts come"
          + " from the ledger of the run. A sentence is one quote, and one finding for each of its types"
          + " in each file of its origin.";

  /** The gap map. */
  public static String gapMap(Report report) {
    return "Evidence by theme and type. Area: quotes. Shade: independent origins. Where it says none, "
        + (report.ofWholeThemes()
            ? "nothing is sure enough for a report."
            : "there is none among what was asked for.");
  }

  /** What is said of a theme without quotes: of one that has candidates, how to see them. */
  public static String noQuotes(ThemeSection theme) {
    if (theme.candidates() == 0) {
      return NO_EVIDENCE;
    }
    boolean one = theme.candidates() == 1;
    String types =
        theme.parts().size() == FindingType.values().length
            ? ""
            : " --type "
                + theme.parts().stream()
                    .map(part -> part.type().label())
                    .collect(Collectors.joining(","));
    return "Nothing on this theme is sure enough for a report. There "
        + (one ? "is " : "are ")
        + Amounts.count(theme.candidates(), "candidate")
        + ", which "
        + (one ? "is" : "are")
        + " less sure: attest search --all --theme "
        + theme.name()
        + types
        + " shows "
        + (one ? "it." : "them.");
  }

  /** What the list of empty cells is headed. */
  public static String gaps(Report report) {
    return report.ofWholeThemes() ? "Gaps" : "Without a quote here";
  }

  /** Of a report on parts of themes, how many themes it has nothing on; else nothing. */
  public static String without(Report report) {
    int empty = report.themes().size() - report.told().size();
    return empty == 0
        ? ""
        : Amounts.count(empty, "theme") + (empty == 1 ? " has" : " have") + " no quote here.";
  }

  /** How many quotes no theme asks for; nothing, if each is of one. */
  public static String inNoTheme(Report report) {
    return Wording.inNoTheme(report.inNoTheme(), report.counts());
  }

  /** That no second origin was found for anything; nothing, if one was. */
  public static String alone(Report report) {
    return report.corroboratedCount() > 0 || keyClaims(report) == 1
        ? ""
        : "Each message is from one source: no other origin was found that says it in the same words"
            + " or nearly so."
            + (sharesWords(report)
                ? " Sources that have a long sentence word for word alike are one of them."
                : "");
  }

  private static boolean sharesWords(Report report) {
    return report.keyThemes().stream()
        .flatMap(theme -> theme.key().stream())
        .anyMatch(claim -> claim.sharing() > 0);
  }

  private static int keyClaims(Report report) {
    return report.keyThemes().stream().mapToInt(theme -> theme.key().size()).sum();
  }

  /** The first part. */
  public static String key(Report report) {
    boolean alone = report.restsOnOneOriginEach();
    if (keyClaims(report) == 1) {
      return alone
          ? "One claim, in the words of its strongest quote. No other origin was found that says it in"
              + " the same words or nearly so."
          : "The claim that most independent origins make, in the words of its strongest quote.";
    }
    boolean one = report.keyThemes().size() == 1;
    return (one
            ? ""
            : "The best evidenced themes, by independent origins and then by quotes, and of each")
        + first(one, alone)
        + " in the words of its strongest quote."
        + (report.keyThemes().size() == 1
            ? ""
            : " A claim that belongs to several themes is told once.")
        + " Among claims that are equally well supported, those from origins not quoted yet come first."
        + (alone && report.corroboratedCount() > 0
            ? " For no message here a second origin was found that says it in the same words or nearly"
                + " so."
            : "");
  }

  /**
   * Which claims are told first; where each has one origin, that cannot be what they are told by.
   */
  private static String first(boolean one, boolean alone) {
    if (alone) {
      return (one ? "C" : ", c")
          + "laims that are short, can be understood alone and are said without reserve, as far as"
          + " there are such, each";
    }
    return one
        ? "The claims that most independent origins make, each"
        : " the claim that most independent origins make,";
  }

  /** What is said of a claim that is told first: how well it is borne out, unless none is. */
  public static String remark(RankedClaim claim, Report report) {
    return report.restsOnOneOriginEach() ? claim.type().label() + shared(claim) : strength(claim);
  }

  /** How well a claim is borne out, in a few words. */
  public static String strength(RankedClaim claim) {
    return claim.type().label()
        + ", "
        + Amounts.count(claim.counts().origins(), "independent origin")
        + ", "
        + Amounts.count(claim.counts().quotes(), "quote")
        + shared(claim);
  }

  /** That some sources of a claim are one witness, after a comma; nothing, if none are. */
  public static String shared(RankedClaim claim) {
    return Claim.said(claim.sharing()).map(said -> ", " + said).orElse("");
  }

  /** How many quotes there are, and how many of them are shown. */
  public static String shown(Counts counts, List<Quote> shown) {
    return Amounts.counts(counts)
        + (shown.size() < counts.quotes() ? "; " + shown.size() + " shown." : ".");
  }

  /** Why parts are left out; nothing, if none are. */
  public static String leftOut(Report report) {
    List<Part> told = Part.of(report);
    List<String> said = new ArrayList<>();
    if (!told.contains(Part.CLAIMS)) {
      int made = report.claims().size();
      said.add(
          "One independent origin only was found for "
              + (made == 1 ? "the one claim" : "each of the " + Amounts.number(made) + " claims")
              + ", so there is no table of claims, no summary after GRADE-CERQual and no overlap of"
              + " sources.");
    } else {
      if (!told.contains(Part.CERQUAL)) {
        said.add(
            "No claim that is the best borne out one of its theme has more than one independent"
                + " origin, so there is no summary after GRADE-CERQual.");
      }
      if (!told.contains(Part.OVERLAP)) {
        said.add("No two independent origins were found to say the same in words of their own.");
      }
    }
    if (!told.contains(Part.TIMELINE)) {
      said.add(NO_YEARS);
    }
    if (!told.contains(Part.MECHANISMS)) {
      said.add(mechanisms(report.mechanisms()));
    }
    return String.join(" ", said);
  }

  /** The table of claims. */
  public static String claims(Report report) {
    int made = report.claims().size();
    int all = report.corroboratedCount();
    int shown = report.corroborated().size();
    return String.format(
        Locale.ROOT,
        "%s; %s %s made by more than one independent origin%s. Years are those of the works; voices"
            + " say whose words they are; dissent names quotes that point the other way.",
        Amounts.count(made, "claim"),
        Amounts.number(all),
        all == 1 ? "is" : "are",
        shown < all ? ", of which the " + shown + " best borne out follow" : "");
  }

  /** The timeline of works. */
  public static String years(Report report) {
    int undated = report.figures().years().undated();
    return "Quotes by the year of the work, each once; one of several types stands under the first of"
        + " them."
        + (undated == 0
            ? ""
            : " "
                + Amounts.count(undated, "quote")
                + (undated == 1 ? " is" : " are")
                + " of works without a date and not shown.");
  }

  /** How mechanisms were gathered. */
  public static String mechanisms(Mechanisms mechanisms) {
    int named = mechanisms.named();
    if (named == 0) {
      return "No quote names a cause and an effect.";
    }
    String said = named == 1 ? "1 quote names" : Amounts.number(named) + " quotes name";
    return said
        + " a cause and an effect"
        + placed(named, mechanisms.placed())
        + " Only what is not denied, is clearly of a theme and leads to another can be placed."
        + (mechanisms.placed() == 0
            ? ""
            : " Each stands under the theme that its main words belong to: those that its first"
                + " phrase ends in, examples left aside. The best borne out pairs are shown.");
  }

  private static String placed(int named, int placed) {
    if (placed == 0) {
      return named == 1
          ? ", but it cannot be placed on two themes."
          : ", but none of them can be placed on two themes.";
    }
    return named == 1
        ? ", and can be placed on two themes."
        : "; "
            + (placed == named ? "all" : Amounts.number(placed))
            + " of them can be placed on two themes.";
  }

  /** The matrix of sources. */
  public static String overlap(Report report) {
    Overlap overlap = report.overlap();
    return "How many claims two independent origins share, but for those that they have in the same"
        + " words; on the diagonal, how many each makes."
        + (overlap.more() == 0
            ? ""
            : " "
                + Amounts.count(overlap.more(), "further origin")
                + (overlap.more() == 1 ? " shares" : " share")
                + " claims, too.");
  }

  /** A cell of that matrix; nothing above the diagonal, which says the same once more. */
  public static String cell(Report report, int row, int column) {
    int shared = report.overlap().shared().get(row).get(column);
    return column > row || shared == 0 ? "" : Amounts.number(shared);
  }

  /**
   * What a source is, as a sentence, and the files that it is of, where they are several or nothing
   * else leads to it.
   */
  public static String about(QuotedSource source) {
    return Wording.kinds(source.voices())
        + "; "
        + Amounts.count(source.quotes(), "quote")
        + in(source)
        + ".";
  }

  private static String in(QuotedSource source) {
    String paths =
        source.files().stream().map(file -> shown(file, source)).collect(Collectors.joining(", "));
    int files = source.files().size();
    if (files > 1) {
      return " in " + Amounts.count(files, "file") + ": " + paths;
    }
    return source.link().isPresent() ? "" : " in the file " + paths;
  }

  /** A file; whoever looks up notes by their own title finds them by it. */
  private static String shown(File file, QuotedSource source) {
    return file.shown() + (source.isCitedByTitle(file) ? " (cited as “" + file.title() + "”)" : "");
  }

  /** In how many other files of its origin a quote stands; nothing, if in none. */
  static String also(BankRow row) {
    int others = row.elsewhere().size();
    return others == 0
        ? ""
        : ", also in " + (others == 1 ? "another file" : others + " other files") + " of it";
  }

  /** Where the bank is, if there is no room for it. */
  static String bankElsewhere(Report report) {
    return "The bank of all "
        + Amounts.count(report.counts().quotes(), "quote")
        + " is too long for a document; attest report --format csv writes it as a table, and"
        + " --format html as a page.";
  }
}
