package attest.reports.export;

import attest.corpus.Document;
import attest.corpus.Ledger;
import attest.corpus.LedgerReader;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.CitedFinding;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The findings that are to be exported, handed over one after the other, never all at once.
 *
 * @param generation of the evidence base
 * @param index opened on that generation
 * @param request which of its findings; the limit does not count
 * @param themes that the index was opened with
 * @param asFound whether single findings come in the order of the request, not of the ledger
 */
public record Selection(
    Generation generation,
    EvidenceIndex index,
    SearchRequest request,
    Themes themes,
    boolean asFound) {
  /** Findings in the order of the ledger. */
  public Selection(
      Generation generation, EvidenceIndex index, SearchRequest request, Themes themes) {
    this(generation, index, request, themes, false);
  }

  /** Those of an origin. */
  Selection of(String origin) {
    return new Selection(
        generation, index, request.toBuilder().origins(Set.of(origin)).build(), themes);
  }

  /** Takes findings, one after the other. */
  @FunctionalInterface
  interface FindingTaker {
    void take(CitedFinding finding) throws IOException;
  }

  /** Takes documents with their findings, one after the other. */
  @FunctionalInterface
  public interface DocumentTaker {
    /** Takes the next. */
    void take(Document document, List<CitedFinding> findings) throws IOException;
  }

  /**
   * How many findings there are.
   *
   * @throws IOException if the base cannot be read
   */
  public int size() throws IOException {
    return index.count(request);
  }

  /**
   * Hands over each finding.
   *
   * @throws IOException if the base cannot be read, or by the taker
   */
  void forEach(FindingTaker taker) throws IOException {
    forEach(asFound, taker);
  }

  private void forEach(boolean inOrder, FindingTaker taker) throws IOException {
    Consumer<CitedFinding> each =
        finding -> {
          try {
            taker.take(finding);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try {
      if (inOrder) {
        index.find(request).forEach(each);
      } else {
        index.forEach(request, each);
      }
    } catch (UncheckedIOException e) {
      throw Optional.ofNullable(e.getCause()).orElseThrow(() -> e);
    }
  }

  /**
   * Hands over each document that has findings, with these, in the order of the ledger.
   *
   * @throws IOException if the base cannot be read, or its ledger lacks a document of its index, or
   *     by the taker
   */
  public void forEachDocument(DocumentTaker taker) throws IOException {
    try (LedgerReader outcomes = new Ledger().open(generation.ledger())) {
      List<CitedFinding> ofOne = new ArrayList<>();
      forEach(
          false,
          finding -> {
            if (!ofOne.isEmpty() && !ofOne.get(0).path().equals(finding.path())) {
              taker.take(document(outcomes, ofOne.get(0).path()), List.copyOf(ofOne));
              ofOne.clear();
            }
            ofOne.add(finding);
          });
      if (!ofOne.isEmpty()) {
        taker.take(document(outcomes, ofOne.get(0).path()), ofOne);
      }
    }
  }

  /** The document of that path: the ledger has documents in the order of the findings. */
  private Document document(LedgerReader outcomes, String path) throws IOException {
    for (Optional<Outcome> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
      if (next.get() instanceof Mined mined && mined.path().equals(path)) {
        return mined.document();
      }
    }
    throw new IOException(
        generation.ledger()
            + " is damaged (no document "
            + path
            + " where its findings stand); run again");
  }

  /**
   * What was run, and when.
   *
   * @throws IOException if its record cannot be read
   */
  public RunRecord run() throws IOException {
    return RunRecord.read(generation.run());
  }
}
