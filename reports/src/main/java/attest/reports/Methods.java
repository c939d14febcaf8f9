package attest.reports;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.index.finding.SourceKinds;
import attest.reports.Report.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a report was made, in the terms of ENTREQ (Tong and others, BMC Medical Research Methodology
 * 2012;12:181) and of PRISMA-trAIce, the extension of PRISMA for the use of artificial
 * intelligence.
 */
final class Methods {
  private static final String TYPES =
      String.format(
          Locale.ROOT,
          "A mechanism says %s; a challenge, %s; a strategy, %s.",
          FindingType.MECHANISM.meaning(),
          FindingType.CHALLENGE.meaning(),
          FindingType.STRATEGY.meaning());

  private static final String EXTRACTION =
      "Each source was cut into passages and sentences, and a statistical model (maximum entropy,"
          + " trained on sentences labelled by hand) joined with rules of words weighed for each"
          + " sentence, in its context, whether it is a mechanism, a challenge or a strategy. No"
          + " text was generated: a finding is a span of its source and its type. A quote is such a"
          + " span: where one sentence is of two types, it is two findings and one quote, so that the"
          + " quotes of the types may be more than those of all together. Themes are saved queries over"
          + " the words of the quotes, each with sentences that it must find and must miss.";

  private static final String SYNTHESIS =
      "Quotes of one type that say the same, in the same words or nearly so, were gathered into"
          + " claims, each finding into exactly one. What is said in other words is hardly ever"
          + " joined, so a claim of one origin may well be made by others. Sources of one origin (one"
          + " recording, one work, with reprints that have half of their longer quotes word for word"
          + " from each other)"
          + " are one witness, however many files tell of it; so are, for a claim and for a pair of"
          + " the mechanism map, those that have a quote of at least twelve words for it word for word"
          + " alike. The synthesis is descriptive: it counts and arranges, and leaves interpretation"
          + " and the assessment of confidence to people.";

  private final RunRecord run;
  private final Scope scope;
  private final QuoteRule rule;
  private final QuoteBank bank;
  private final Oversight oversight;
  private final Optional<Measured> measured;

  Methods(
      RunRecord run,
      Scope scope,
      QuoteRule rule,
      QuoteBank bank,
      Oversight oversight,
      Optional<Measured> measured) {
    this.run = run;
    this.scope = scope;
    this.rule = rule;
    this.bank = bank;
    this.oversight = oversight;
    this.measured = measured;
  }

  List<Method> told() {
    List<Method> methods = new ArrayList<>();
    methods.add(new Method("Aim and scope", scope.said() + " " + TYPES));
    methods.add(new Method("Sources and screening", sources()));
    methods.add(new Method("Tools", tools()));
    methods.add(new Method("How findings were taken out", EXTRACTION + " " + thresholds()));
    methods.add(new Method("How good that is", Performance.said(run, measured)));
    methods.add(new Method("What people did", people()));
    methods.add(new Method("What verbatim means", verbatim()));
    methods.add(new Method("How quotes were chosen", rule.said()));
    methods.add(new Method("How they were brought together", synthesis()));
    methods.add(new Method("How this report was checked", checks()));
    return methods;
  }

  private String sources() {
    String kinds =
        new TreeMap<>(run.documents())
            .entrySet().stream()
                .map(
                    kind ->
                        SourceKinds.inWords(kind.getKey())
                            + " ("
                            + Amounts.number(kind.getValue())
                            + ")")
                .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "All files that were given to the run of %s were screened by the program; none was looked"
            + " for elsewhere. Documents read, by their form and whose words they hold: %s. Files that could not be used"
            + " were set aside with a reason, as the flow diagram shows.%s",
        day(run),
        kinds,
        run.limits().isEmpty()
            ? ""
            : " Limits that the user set for files and documents: "
                + String.join(", ", run.limits())
                + ".");
  }

  private String tools() {
    String libraries =
        new TreeMap<>(run.libraries())
            .entrySet().stream()
                .map(library -> library.getKey() + " " + library.getValue())
                .collect(Collectors.joining(", "));
    String model =
        Optional.ofNullable(run.options().get("model"))
            .map(file -> "the model of the file " + FilePaths.name(file))
            .orElse("the model built into that version");
    String encoder =
        Optional.ofNullable(run.options().get("encoder"))
            .map(
                file ->
                    ", the sentence encoder of the file "
                        + FilePaths.name(file)
                        + Optional.ofNullable(run.options().get("encoder-hash"))
                            .map(hash -> " (" + hash + ")")
                            .orElse(""))
            .orElse("");
    String cues =
        Optional.ofNullable(run.options().get("cues"))
            .map(
                file ->
                    " and the rules of the file " + FilePaths.name(file) + " beside those built in")
            .orElse(" and the rules built in");
    return "Attest "
        + run.attest()
        + " ("
        + libraries
        + "), with "
        + model
        + encoder
        + cues
        + ", was used for reading, for taking out findings, for grouping them and for this report."
        + " It ran on the user's own machine; no source was sent anywhere, and no generative model"
        + " was used.";
  }

  private String thresholds() {
    double least =
        bank.quotes().stream().mapToDouble(quote -> quote.finding().score()).min().orElse(0);
    String taken =
        scope.candidates()
            ? "Candidates, which are less sure than the model's threshold, are taken in here."
            : "Findings that are less sure than the model's threshold for their type are left out.";
    return String.format(Locale.ROOT, "%s The lowest score in this report is %.2f.", taken, least);
  }

  /** Findings are counted by file elsewhere; people judge each once, in however many it stands. */
  private String people() {
    int all = bank.quotes().size();
    return all == oversight.findings()
        ? oversight.said()
        : "The "
            + Amounts.count(all, "finding")
            + " in this report are "
            + Amounts.count(oversight.findings(), "different finding")
            + ", as files of one origin share some. "
            + oversight.said();
  }

  private String verbatim() {
    Map<Voice, List<Quote>> voices =
        bank.quotes().stream()
            .collect(
                Collectors.groupingBy(
                    quote -> quote.finding().voice(), TreeMap::new, Collectors.toList()));
    int derived =
        QuoteBank.count(bank.quotes().stream().filter(quote -> quote.finding().derived()).toList())
            .quotes();
    List<String> said = new ArrayList<>();
    said.add(
        "Each quote is, letter for letter, the text of its source without mark-up; signs that hide or"
            + " turn words are shown by their numbers.");
    if (bank.quotes().stream().anyMatch(quote -> quote.finding().label().isPresent())) {
      said.add("Words in bold above a quote are the label that its source sets in front of it.");
    }
    voices.forEach(
        (voice, quotes) ->
            said.add(verbatim(voice, Amounts.count(QuoteBank.count(quotes).quotes(), "quote"))));
    if (derived > 0) {
      said.add(
          Amounts.count(derived, "quote")
              + (derived == 1 ? " comes" : " come")
              + " from pages whose text was worked out from how it looks, such as PDF: spaces"
              + " and hyphens at the ends of lines are a guess there.");
    }
    if (bank.quotes().stream().anyMatch(quote -> quote.finding().page().isPresent())) {
      said.add(
          "Pages are counted from the first of their file, whatever number is printed on them.");
    }
    return String.join(" ", said);
  }

  private String synthesis() {
    String left = Wording.inNoTheme(bank.inNoTheme(), bank.counts());
    return left.isEmpty() ? SYNTHESIS : SYNTHESIS + " " + left;
  }

  private String checks() {
    return "Before this report was written, each quote, its place and its moment were compared with"
        + " the text of its source as the run of "
        + day(run)
        + " read it, and each count was made a second time from there. One difference would have"
        + " stopped it. Whether a source has been altered since is not told here; attest verify"
        + " compares with the sources as they are.";
  }

  private static String verbatim(Voice voice, String quotes) {
    return switch (voice) {
      case SPEAKER ->
          quotes + " from captions and transcripts: a speaker's words as they were transcribed.";
      case NOTES ->
          quotes
              + " from notes of recordings: the note-taker's words and not the speaker's, however"
              + " close they are.";
      case AUTHOR -> quotes + " from texts: the author's own words.";
    };
  }

  static String day(RunRecord run) {
    return run.started().substring(0, Math.min(10, run.started().length()));
  }
}
