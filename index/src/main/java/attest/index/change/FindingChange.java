package attest.index.change;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Reading;
import attest.corpus.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quote of which the findings are not what they were, told once whatever the number of its types.
 *
 * @param is what it asserts now; nothing, if it went
 * @param was what it asserted before; nothing, if it came
 * @param startSeconds when it is said in the recording, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindingChange(
    Change change, List<Label> is, List<Label> was, String quote, Optional<Double> startSeconds) {
  /** Copies the lists. */
  public FindingChange {
    is = List.copyOf(is);
    was = List.copyOf(was);
  }

  /**
   * What a quote was found as.
   *
   * @param candidate whether that is not sure enough for a report
   */
  public record Label(
      FindingType type, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean candidate) {
    private static Label of(Finding finding) {
      return new Label(finding.type(), finding.reading().map(Reading::candidate).orElse(false));
    }
  }

  /** Whether no label of it is or was sure enough for a report. */
  public boolean ofCandidates() {
    return is.stream().allMatch(Label::candidate) && was.stream().allMatch(Label::candidate);
  }

  /**
   * How the findings of one document differ. A quote that was said more often is matched in the
   * order of the text. Ids do not matter: they change with the origin, which a bibliography may
   * tell.
   *
   * @return those that came or changed in the order of the text, then those that went
   */
  static List<FindingChange> between(List<Finding> before, List<Finding> after) {
    return joined(
        quotes(before).stream().map(quote -> of(quote, List.of(), labels(quote))).toList(),
        quotes(after).stream().map(quote -> of(quote, labels(quote), List.of())).toList());
  }

  /** The same of quotes of which some went and some came: those that are alike are told once. */
  static List<FindingChange> joined(List<FindingChange> went, List<FindingChange> came) {
    Map<String, Deque<FindingChange>> olds = new LinkedHashMap<>();
    for (FindingChange old : went) {
      olds.computeIfAbsent(old.quote(), words -> new ArrayDeque<>()).add(old);
    }
    List<FindingChange> changes = new ArrayList<>();
    for (FindingChange now : came) {
      List<Label> was =
          Optional.ofNullable(olds.get(now.quote()))
              .map(Deque::poll)
              .map(FindingChange::was)
              .orElse(List.of());
      if (!was.equals(now.is())) {
        changes.add(
            new FindingChange(
                change(was, now.is()), now.is(), was, now.quote(), now.startSeconds()));
      }
    }
    olds.values().forEach(changes::addAll);
    return changes;
  }

  /** The findings of each place of the text, in its order. */
  private static List<List<Finding>> quotes(List<Finding> findings) {
    Map<Span, List<Finding>> quotes = new LinkedHashMap<>();
    findings.forEach(
        finding -> quotes.computeIfAbsent(finding.span(), at -> new ArrayList<>()).add(finding));
    return List.copyOf(quotes.values());
  }

  private static List<Label> labels(List<Finding> quote) {
    return quote.stream().map(Label::of).toList();
  }

  private static FindingChange of(List<Finding> quote, List<Label> is, List<Label> was) {
    Finding first = quote.get(0);
    return new FindingChange(
        change(was, is), is, was, first.quote(), first.time().map(MediaTime::startSeconds));
  }

  private static Change change(List<Label> was, List<Label> is) {
    if (was.isEmpty()) {
      return Change.CAME;
    }
    if (is.isEmpty()) {
      return Change.WENT;
    }
    if (!types(was).equals(types(is))) {
      return Change.RELABELLED;
    }
    boolean doubted = is.stream().anyMatch(label -> label.candidate() && !was.contains(label));
    boolean surer = is.stream().anyMatch(label -> !label.candidate() && !was.contains(label));
    return doubted && surer ? Change.RELABELLED : doubted ? Change.DOUBTED : Change.SURER;
  }

  private static List<FindingType> types(List<Label> labels) {
    return labels.stream().map(Label::type).toList();
  }
}
