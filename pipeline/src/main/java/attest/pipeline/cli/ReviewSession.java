package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.finding.Amounts;
import attest.index.finding.CitedFinding;
import attest.index.finding.Reviews;
import attest.index.verdict.Judgement;
import attest.reports.Citation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows findings one by one and takes an answer a line. Used once. */
final class ReviewSession {
  private static final int CONTEXT = 240;
  private static final List<String> KEYS =
      List.of(
          "  a        accept           l TYPE   it is a mechanism, challenge or strategy (m, c, s)",
          "  r        reject           c WORDS  it should quote these words of the document",
          "  s        star             n TEXT   add a note",
          "  w        withdraw all that you said of it",
          "  b        go back          q        quit; what you said is kept");

  private final Desk desk;
  private final Reviews reviews;
  private final List<CitedFinding> findings;
  private final BufferedReader in;
  private final PrintWriter out;
  private int at;
  private int said;
  private boolean quit;

  ReviewSession(
      Desk desk, Reviews reviews, List<CitedFinding> findings, BufferedReader in, PrintWriter out) {
    this.desk = desk;
    this.reviews = reviews;
    this.findings = findings;
    this.in = in;
    this.out = out;
  }

  /** Goes on until all are seen, the person quits or the input ends. */
  void run() throws IOException {
    if (findings.isEmpty()) {
      out.println(
          "There is nothing to judge: no finding is asked for that you have not decided on.");
      return;
    }
    KEYS.forEach(out::println);
    int shown = -1;
    while (!quit && at < findings.size()) {
      if (shown != at) {
        show(findings.get(at));
        shown = at;
      }
      Optional<String> answer = ask("");
      if (answer.isEmpty()) {
        break;
      }
      try {
        take(answer.get().strip(), findings.get(at));
      } catch (UsageException e) {
        out.println("  " + e.getMessage());
      }
    }
    out.println();
    out.println(
        Amounts.count(said, "verdict")
            + " kept; "
            + Amounts.count(findings.size() - Math.min(at, findings.size()), "finding")
            + " not seen through");
  }

  private void take(String answer, CitedFinding finding) throws IOException {
    String[] words = answer.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "" -> at++;
      case "a" -> decide(finding, new Judgement.Accept());
      case "r" -> decide(finding, new Judgement.Reject());
      case "l" -> decide(finding, new Judgement.Relabel(type(or(rest, "type"))));
      case "c" -> decide(finding, desk.correction(finding, or(rest, "words")));
      case "n" -> say(finding, ReviewCommand.noted(or(rest, "note")));
      case "s" -> say(finding, new Judgement.Star());
      case "w" -> say(finding, new Judgement.Withdraw());
      case "b" -> at = Math.max(0, at - 1);
      case "q" -> quit = true;
      default -> KEYS.forEach(out::println);
    }
  }

  private void decide(CitedFinding finding, Judgement judgement) throws IOException {
    say(finding, judgement);
    at++;
  }

  private void say(CitedFinding finding, Judgement judgement) throws IOException {
    desk.judge(finding, judgement);
    said++;
    out.println("  " + judgement.label());
  }

  /** What was said with the key, or else the next line. */
  private String or(String rest, String what) throws IOException {
    return rest.isEmpty() ? ask(what).map(String::strip).orElse("") : rest;
  }

  private Optional<String> ask(String what) throws IOException {
    out.print(what + "> ");
    out.flush();
    return Optional.ofNullable(in.readLine());
  }

  private static FindingType type(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    for (FindingType type : FindingType.values()) {
      if (!wanted.isEmpty() && type.label().startsWith(wanted)) {
        return type;
      }
    }
    throw new UsageException("'" + text + "' is no type; say mechanism, challenge or strategy");
  }

  private void show(CitedFinding finding) throws IOException {
    out.println();
    out.println(
        String.format(
            Locale.ROOT,
            "[%d of %d] %s %.2f  %s  %s",
            at + 1,
            findings.size(),
            finding.type().label(),
            finding.score(),
            String.join(", ", finding.themes()),
            finding.id()));
    finding.headings().forEach(heading -> out.println("  # " + heading));
    out.println("  " + ContextText.line(finding, desk.document(finding), CONTEXT));
    out.println("  — " + Citation.of(finding).line());
    finding.link().ifPresent(link -> out.println("    " + link));
    ReviewText.reasons(finding).forEach(reason -> out.println("  " + reason));
    reviews.of(finding.id()).ifPresent(review -> out.println("  " + ReviewText.line(review)));
  }
}
