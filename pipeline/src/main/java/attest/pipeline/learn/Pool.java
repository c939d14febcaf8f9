package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Chooses, from all sentences of many documents, those whose labelling would teach a model most:
 * those whose log odds are nearest to a threshold (uncertainty sampling; Lewis, Gale, "A sequential
 * algorithm for training text classifiers", 1994), in turns from each origin, so that they do not
 * all come from one (Settles, "Active learning literature survey", 2009, 3.6 and 7.1). A fifth is
 * drawn by chance: it shows what a model is sure of and wrong about.
 *
 * <p>All sentences are asked of the model, not only those that it made candidates of: what it
 * misses teaches as much. One thread's.
 */
public final class Pool {
  /** One question in so many is drawn by chance. */
  private static final int CHANCE = 5;

  /** What has fewer words is a label or a fragment. */
  private static final int FEWEST_WORDS = 4;

  private static final Comparator<Question> NEAREST =
      Comparator.comparingDouble(Question::distance).thenComparing(Question::lot);
  private static final Comparator<Question> BY_LOT = Comparator.comparing(Question::lot);

  private final Models models;
  private final CueRules rules;
  private final LabelModel model;
  private final int count;
  private final long seed;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Best> byOrigin = new TreeMap<>();

  /** The sentences of one origin that may be asked for. */
  private record Best(NavigableSet<Question> nearest, NavigableSet<Question> byLot) {}

  /**
   * An empty pool.
   *
   * @param count how many sentences are wanted
   * @param seed of what is drawn by chance
   */
  public Pool(Models models, CueRules rules, LabelModel model, int count, long seed) {
    this.models = models;
    this.rules = rules;
    this.model = model;
    this.count = count;
    this.seed = seed;
  }

  /**
   * Leaves out sentences that are labelled already; to be called before any are added.
   *
   * @throws UsageException if the labels are malformed, saying where
   */
  public void leaveOut(List<Path> labels) throws IOException {
    TrainingSet labelled = TrainingSet.of(Labels.in(labels), rules, models, line -> {});
    for (LabelledDocument document : labelled.documents()) {
      document.units().stream()
          .filter(unit -> !unit.known().isEmpty())
          .map(unit -> unit.span().of(document.document().text()))
          .forEach(text -> known.add(FoundLabels.sentence(text)));
    }
  }

  /** Adds the sentences of documents; of one text, the first. */
  public void add(Collection<Document> documents) {
    documents.parallelStream()
        .map(this::questions)
        .toList()
        .forEach(questions -> questions.forEach(this::add));
  }

  private List<Question> questions(Document document) {
    return new Observer(models, rules)
        .observe(document).stream()
            .filter(seen -> seen.span().of(document.text()).split("\\s+").length >= FEWEST_WORDS)
            .map(seen -> question(document, seen))
            .toList();
  }

  private Question question(Document document, Observation seen) {
    Map<FindingType, Double> scores =
        model.scores(LabelModel.joined(model.weights(), seen.features(), seen.rules()));
    double distance = Double.MAX_VALUE;
    for (Map.Entry<FindingType, Double> score : scores.entrySet()) {
      double threshold = model.scale(score.getKey()).accept();
      distance = Math.min(distance, Math.abs(odds(score.getValue()) - odds(threshold)));
    }
    Passage passage = document.passages().get(seen.passage());
    List<Passage> headings = document.headings(passage);
    String text = seen.span().of(document.text());
    String origin = document.source().origin();
    return new Question(
        text,
        headings.isEmpty() ? "" : document.text(headings.get(headings.size() - 1)),
        document.source(),
        passage,
        seen.passage() + 1,
        seen.span().start(),
        scores,
        distance,
        FoundLabels.hash(seed + "\n" + origin + "\n" + text));
  }

  /** The log odds of a probability, which is taken for no surer than one in a million. */
  private static double odds(double probability) {
    double p = Math.max(1e-6, Math.min(1 - 1e-6, probability));
    return Math.log(p / (1 - p));
  }

  private void add(Question question) {
    if (known.add(FoundLabels.sentence(question.text()))) {
      Best best =
          byOrigin.computeIfAbsent(
              question.source().origin(),
              unknown -> new Best(new TreeSet<>(NEAREST), new TreeSet<>(BY_LOT)));
      keep(best.nearest(), question);
      keep(best.byLot(), question);
    }
  }

  /** However large the documents are, no more is kept of an origin than could be asked for. */
  private void keep(NavigableSet<Question> best, Question question) {
    best.add(question);
    if (best.size() > count) {
      best.pollLast();
    }
  }

  /** The sentences to be labelled, in the order of their sources and places. */
  public List<Question> questions() {
    Set<Question> chosen = new HashSet<>();
    inTurns(byOrigin.values().stream().map(Best::nearest), NEAREST, count - count / CHANCE, chosen);
    inTurns(byOrigin.values().stream().map(Best::byLot), BY_LOT, count, chosen);
    return inOrder(chosen.stream());
  }

  /**
   * So many of all sentences, each as likely as any other: what is measured on them holds for all.
   * In the order of their sources and places.
   */
  public List<Question> sample() {
    return inOrder(
        byOrigin.values().stream()
            .flatMap(best -> best.byLot().stream())
            .sorted(BY_LOT)
            .limit(count));
  }

  private static List<Question> inOrder(Stream<Question> chosen) {
    return chosen
        .sorted(
            Comparator.comparing((Question q) -> q.source().path()).thenComparing(Question::start))
        .toList();
  }

  /** Takes the best of each origin, then the second best of each, until there are so many. */
  private static void inTurns(
      Stream<NavigableSet<Question>> origins,
      Comparator<Question> order,
      int most,
      Set<Question> chosen) {
    List<List<Question>> left = new ArrayList<>();
    origins.forEach(
        best -> left.add(best.stream().filter(question -> !chosen.contains(question)).toList()));
    for (int turn = 0; chosen.size() < most; turn++) {
      int place = turn;
      List<Question> round =
          left.stream()
              .filter(of -> of.size() > place)
              .map(of -> of.get(place))
              .sorted(order)
              .toList();
      if (round.isEmpty()) {
        return;
      }
      round.stream().limit(most - chosen.size()).forEach(chosen::add);
    }
  }
}
