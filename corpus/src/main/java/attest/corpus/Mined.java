package attest.corpus;

import java.util.List;

/**
 * A file that was read and mined.
 *
 * @param document what it says
 * @param findings in the order of the text; of one sentence, in the order of the types
 */
public record Mined(Document document, List<Finding> findings) implements Outcome {
  /** Checks that each quote is exactly the canonical text between its offsets. */
  public Mined {
    findings = List.copyOf(findings);
    for (Finding finding : findings) {
      if (finding.span().end() > document.text().length()
          || !finding.span().of(document.text()).equals(finding.quote())) {
        throw new IllegalArgumentException(
            "the quote of " + finding.id() + " is not the text at " + finding.span());
      }
    }
  }

  /** The same, counted under that witness, from which the findings have their ids. */
  public Mined under(String origin) {
    return new Mined(
        document.under(origin), findings.stream().map(finding -> finding.under(origin)).toList());
  }

  @Override
  public String path() {
    return document.source().path();
  }
}
