package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import attest.index.EvidenceIndex;
import attest.index.claim.Claim;
import attest.index.claim.Claims;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.search.SearchRequest;
import attest.reports.Citation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest claims}: shows what is said more than once. */
@Command(
    name = "claims",
    description = {
      "Gathers findings that say the same, in the same words or nearly so.",
      "Shows how many independent origins say it, and which findings point the other way. What is",
      "said in other words is hardly ever joined."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest claims                             what most independent origins say",
      "  attest claims --theme trust --min-origins 2",
      "  attest claims --type strategy --json | jq '.[].strongest.quote'"
    })
final class ClaimsCommand implements Callable<Integer> {
  /** A claim as it is printed under {@code --json}. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Line(
      String id,
      FindingType type,
      Counts counts,
      Optional<String> shared,
      Optional<Claim.Years> years,
      List<Voice> voices,
      CitedFinding strongest,
      List<String> others,
      List<String> dissent) {
    static Line of(Claim claim) {
      return new Line(
          claim.id(),
          claim.strongest().type(),
          claim.counts(),
          claim.shared(),
          claim.years(),
          claim.voices(),
          claim.strongest(),
          ids(claim.others()),
          ids(claim.against()));
    }
  }

  @Option(
      names = "--min-origins",
      paramLabel = "N",
      description =
          "Only what at least so many independent origins say (default: ${DEFAULT-VALUE}).")
  private int leastOrigins = 1;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(names = "--json", description = "Print the claims as JSON.")
  private boolean json;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new UsageException("the limit must be at least 1, not " + limit);
    }
    if (leastOrigins < 1) {
      throw new UsageException("--min-origins must be at least 1, not " + leastOrigins);
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Claim> all = Claims.of(findings());
    List<Claim> claims =
        all.stream().filter(claim -> claim.counts().origins() >= leastOrigins).toList();
    List<Claim> shown = claims.stream().limit(limit).toList();
    if (json) {
      out.println(Json.of(shown.stream().map(Line::of).toList()));
    } else {
      if (!claims.isEmpty() && claims.stream().allMatch(claim -> claim.counts().origins() < 2)) {
        out.println(
            "No two independent origins were found to say the same in the same words or nearly so.");
        out.println();
      }
      shown.forEach(claim -> print(claim, out));
      String part = shown.size() < claims.size() ? shown.size() + " of " : "";
      out.println(
          claims.isEmpty() && !all.isEmpty()
              ? none(all)
              : part + Amounts.count(claims.size(), "claim"));
    }
    return Attest.DONE;
  }

  /** That no claim has so many origins, and how many the best borne out ones have. */
  private String none(List<Claim> all) {
    int most = all.stream().mapToInt(claim -> claim.counts().origins()).max().orElse(0);
    int best = (int) all.stream().filter(claim -> claim.counts().origins() == most).count();
    return "0 claims of "
        + Amounts.number(leastOrigins)
        + " or more independent origins; "
        + Amounts.number(best)
        + " of "
        + Amounts.number(most)
        + ": "
        + (most == 1 ? "drop --min-origins" : "give --min-origins " + most)
        + " to see "
        + (best == 1 ? "it" : "them")
        + (most == 1 ? "; what is said in other words is hardly ever joined" : "");
  }

  private List<CitedFinding> findings() throws IOException {
    SearchRequest request = filter.request("").build();
    try (EvidenceIndex index = candidates.open(base, base.base().current(), themes.themes())) {
      List<CitedFinding> findings = new ArrayList<>();
      index.forEach(request, findings::add);
      return findings;
    }
  }

  private static void print(Claim claim, PrintWriter out) {
    CitedFinding strongest = claim.strongest();
    out.println(strongest.type().label() + " · " + counts(claim));
    out.println("  “" + strongest.quote() + "”");
    out.println("  — " + Citation.of(strongest).line());
    strongest.link().ifPresent(link -> out.println("    " + link));
    out.println("    " + claim.id());
    if (!claim.others().isEmpty()) {
      out.println("  said also: " + String.join(" ", ids(claim.others())));
    }
    for (CitedFinding finding : claim.against()) {
      out.println("  the other way: “" + finding.quote() + "”");
      out.println("    " + Citation.of(finding).line() + " · " + finding.id());
    }
    out.println();
  }

  private static String counts(Claim claim) {
    String years = claim.years().map(is -> " · " + is.said()).orElse("");
    return Amounts.counts(claim.counts())
        + claim.shared().map(said -> ", " + said).orElse("")
        + years
        + " · "
        + claim.voices().stream().map(Voice::label).collect(Collectors.joining(", "));
  }

  private static List<String> ids(List<CitedFinding> findings) {
    return findings.stream().map(CitedFinding::id).toList();
  }
}
