package attest.index.verdict;

import attest.corpus.FindingType;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.verdict.Orphan.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks judged quotes up in a generation, among the findings of their document and origin: by the
 * id; else by the exact quote; else by the only one that is like it, in its words and in those
 * around. What is not found so is an orphan. Used once.
 */
final class Anchoring {
  /**
   * From what likeness on (see {@link Excerpt#likeness}) a quote is taken for another that was
   * edited: seven words of ten stayed and the neighbours, too; or eight, and one neighbour. Among
   * 30,276 pairs of different quotes of one type in one document, of 60 documents, none reaches
   * 0.7.
   */
  private static final double THRESHOLD = 0.75;

  private final EvidenceIndex index;
  private final Map<String, List<CitedFinding>> near = new HashMap<>();
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final List<Orphan> orphans = new ArrayList<>();

  /** An anchor's finding, or why there is none. */
  private record Place(Optional<CitedFinding> finding, Reason reason, List<CitedFinding> others) {}

  Anchoring(EvidenceIndex index) {
    this.index = index;
  }

  /** Looks up. */
  Reviewed of(Verdicts all) throws IOException {
    Map<CitedFinding, List<Verdict>> byFinding = new LinkedHashMap<>();
    for (List<Verdict> verdicts : all.standing().values()) {
      Anchor anchor = verdicts.get(verdicts.size() - 1).anchor();
      Place place = place(anchor, verdicts);
      if (place.finding().isPresent()) {
        byFinding
            .computeIfAbsent(place.finding().get(), unknown -> new ArrayList<>())
            .addAll(verdicts);
      } else if (verdicts.stream().anyMatch(v -> !(v.judgement() instanceof Judgement.Withdraw))) {
        orphan(anchor, verdicts, place.reason(), place.others());
      }
    }
    List<Judged> judged = new ArrayList<>();
    for (Map.Entry<CitedFinding, List<Verdict>> entry : byFinding.entrySet()) {
      judged(entry.getKey(), new Verdicts(entry.getValue(), List.of()).all())
          .ifPresent(judged::add);
    }
    return new Reviewed(judged, orphans, all.remarks());
  }

  private void orphan(
      Anchor anchor, List<Verdict> verdicts, Reason reason, List<CitedFinding> others) {
    orphans.add(
        new Orphan(
            anchor, verdicts, reason, others.stream().map(CitedFinding::id).distinct().toList()));
  }

  private Optional<Judged> judged(CitedFinding finding, List<Verdict> verdicts) throws IOException {
    SortedMap<String, Opinion> opinions = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      Opinion before = opinions.getOrDefault(verdict.who(), Opinion.NONE);
      opinions.put(verdict.who(), before.after(verdict));
    }
    opinions.values().removeIf(Opinion.NONE::equals);
    if (opinions.isEmpty()) {
      return Optional.empty();
    }
    Optional<Review.Correction> correction = Optional.empty();
    List<String> quotes = Judged.quotes(opinions.values());
    if (quotes.size() == 1) {
      correction =
          text(finding.path())
              .flatMap(text -> Review.Correction.in(text, finding.span(), quotes.get(0)));
      if (correction.isEmpty()) {
        Anchor anchor = verdicts.get(verdicts.size() - 1).anchor();
        orphan(
            anchor,
            verdicts.stream().filter(v -> v.judgement() instanceof Judgement.Correct).toList(),
            Reason.NO_CORRECTION,
            List.of(finding));
      }
    }
    List<CitedFinding> twins =
        only(
            near(finding.origin(), finding.path()),
            other ->
                other.path().equals(finding.path())
                    && other.span().equals(finding.span())
                    && other.type() != finding.type());
    return Optional.of(new Judged(finding, opinions, correction, twins));
  }

  /** Where it is as the type that it had, or else as the type that somebody said it is. */
  private Place place(Anchor anchor, List<Verdict> verdicts) throws IOException {
    Set<FindingType> types = new LinkedHashSet<>();
    types.add(anchor.type());
    verdicts.stream()
        .map(Verdict::judgement)
        .filter(Judgement.Relabel.class::isInstance)
        .map(Judgement.Relabel.class::cast)
        .forEach(relabel -> types.add(relabel.type()));
    List<Place> places = new ArrayList<>();
    for (FindingType type : types) {
      places.add(place(anchor, type));
    }
    return places.stream()
        .filter(place -> place.finding().isPresent())
        .findFirst()
        .orElse(places.get(0));
  }

  private Place place(Anchor anchor, FindingType type) throws IOException {
    List<CitedFinding> all = near(anchor.origin(), anchor.path());
    List<CitedFinding> typed = only(all, finding -> finding.type() == type);
    List<CitedFinding> same = only(all, finding -> finding.id().equals(anchor.id()));
    if (same.isEmpty()) {
      same = only(typed, finding -> finding.quote().equals(anchor.exact()));
    }
    if (!same.isEmpty()) {
      // Another document of the same origin may say it, too.
      return found(
          same.stream()
              .filter(f -> f.path().equals(anchor.path()))
              .findFirst()
              .orElse(same.get(0)));
    }
    List<CitedFinding> like = like(anchor, typed);
    if (like.size() == 1) {
      return found(like.get(0));
    }
    return like.isEmpty() ? lost(anchor, all) : new Place(Optional.empty(), Reason.AMBIGUOUS, like);
  }

  private static Place found(CitedFinding finding) {
    return new Place(Optional.of(finding), Reason.AMBIGUOUS, List.of());
  }

  private Place lost(Anchor anchor, List<CitedFinding> all) throws IOException {
    List<CitedFinding> sameWords = only(all, finding -> finding.quote().equals(anchor.exact()));
    Optional<String> text = text(anchor.path());
    boolean there =
        !sameWords.isEmpty() || text.filter(t -> t.contains(anchor.exact())).isPresent();
    Reason gone = text.isEmpty() && all.isEmpty() ? Reason.NO_DOCUMENT : Reason.NO_QUOTE;
    return new Place(Optional.empty(), there ? Reason.NO_FINDING : gone, sameWords);
  }

  private List<CitedFinding> like(Anchor anchor, List<CitedFinding> findings) throws IOException {
    Excerpt judged = Excerpt.of(anchor);
    List<CitedFinding> like = new ArrayList<>();
    for (CitedFinding finding : findings) {
      Optional<String> text = text(finding.path());
      if (text.isPresent()
          && judged.likeness(Excerpt.of(Anchor.of(finding, text.get()))) >= THRESHOLD) {
        like.add(finding);
      }
    }
    return like;
  }

  private static List<CitedFinding> only(
      List<CitedFinding> findings, Predicate<CitedFinding> wanted) {
    return findings.stream().filter(wanted).toList();
  }

  private List<CitedFinding> near(String origin, String path) throws IOException {
    String key = origin + '\n' + path;
    List<CitedFinding> known = near.get(key);
    if (known == null) {
      known = index.near(origin, path);
      near.put(key, known);
    }
    return known;
  }

  private Optional<String> text(String path) throws IOException {
    Optional<String> known = texts.get(path);
    if (known == null) {
      known = index.text(path);
      texts.put(path, known);
    }
    return known;
  }
}
