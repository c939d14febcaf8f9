package attest.index.verdict;

import attest.index.EvidenceIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All verdicts on a base, the earliest first, and each only once.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * @param all verdicts
 * @param remarks on lines of the log that are none, one line each
 */
public record Verdicts(List<Verdict> all, List<String> remarks) {
  /** Of two that were said at the same moment, the order must not hang on that of the lines. */
  private static final Comparator<Verdict> ORDER =
      Comparator.comparing(Verdict::at)
          .thenComparing(Verdict::who)
          .thenComparing(verdict -> verdict.anchor().id())
          .thenComparing(verdict -> verdict.judgement().toString());

  /** Nobody has said anything. */
  public static final Verdicts NONE = new Verdicts(List.of(), List.of());

  /** Puts them in order. */
  public Verdicts {
    all = all.stream().distinct().sorted(ORDER).toList();
    remarks = List.copyOf(remarks);
  }

  /**
   * Looks up in a generation what was judged.
   *
   * @param index of the generation, opened with all its findings and without any reviews
   * @throws IOException if the index cannot be read
   */
  public Reviewed on(EvidenceIndex index) throws IOException {
    return new Anchoring(index).of(this);
  }

  /** By the id that was judged: what has been said since the same person took back all before. */
  Map<String, List<Verdict>> standing() {
    Map<String, List<Verdict>> standing = new LinkedHashMap<>();
    for (Verdict verdict : all) {
      List<Verdict> ofId =
          standing.computeIfAbsent(verdict.anchor().id(), unknown -> new ArrayList<>());
      if (verdict.judgement() instanceof Judgement.Withdraw) {
        ofId.removeIf(before -> before.who().equals(verdict.who()));
      }
      ofId.add(verdict);
    }
    return standing;
  }
}
