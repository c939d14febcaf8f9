package attest.pipeline.benchmark;

import attest.corpus.FindingType;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.Facet;
import attest.index.search.SearchRequest;
import attest.index.search.SearchRequestBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How fast a large base is searched, in process and with one thread: 500,000 findings in 20,000
 * documents, made by chance. Each search counts all facets.
 */
public final class SearchPass {
  private static final int DOCUMENTS = 20_000;
  private static final int FINDINGS = 25;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 300;

  private final MadeEvidence made = new MadeEvidence();
  private final Themes themes = Themes.builtIn();
  private final Random random = new Random(7);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private SearchPass() {}

  /** Searches the base in the folder that is named, which is made if it is not there. */
  public static void main(String[] args) throws IOException {
    SearchPass pass = new SearchPass();
    Generation generation = new Generation("000001", Path.of(args[0]));
    if (!Files.isDirectory(generation.index())) {
      long start = System.nanoTime();
      pass.make(generation);
      say("made in", start);
    }
    long start = System.nanoTime();
    try (EvidenceIndex all = EvidenceIndex.open(generation, pass.themes, Reviews.NONE);
        EvidenceIndex index = all.sure()) {
      say("opened in", start);
      start = System.nanoTime();
      index.search(SearchRequest.builder().words("trust").limit(20).build());
      say("first search in", start);
      start = System.nanoTime();
      index.search(SearchRequest.builder().facets(all()).limit(20).build());
      say("first facets in", start);
      start = System.nanoTime();
      index.suggest("tr", 10);
      say("first suggestions in", start);
      for (Kind kind : Kind.values()) {
        pass.measure(index, kind);
      }
    }
  }

  private static void say(String what, long start) {
    System.out.printf(Locale.ROOT, "%-22s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
  }

  private void make(Generation generation) throws IOException {
    try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
      for (int document = 0; document < DOCUMENTS; document++) {
        indexer.add(document, 0, made.document(document, FINDINGS));
      }
      indexer.commit();
    }
  }

  private static Set<Facet.Field> all() {
    return EnumSet.allOf(Facet.Field.class);
  }

  /** What is measured. */
  private enum Kind {
    EVERYTHING,
    WORD,
    WORDS,
    EITHER,
    PHRASE,
    BEGINNING,
    THEME,
    FILTERS,
    ORDERED,
    ANY_OF_THESE,
    COMPLETION
  }

  private void measure(EvidenceIndex index, Kind kind) throws IOException {
    double[] clock = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      SearchRequest request =
          request(kind == Kind.ANY_OF_THESE ? List.of(Kind.values()).get(random.nextInt(9)) : kind);
      String typed = made.word(random);
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      if (kind == Kind.COMPLETION) {
        index.suggest(typed.substring(0, 1 + random.nextInt(typed.length())), 10);
      } else {
        index.search(request);
      }
      if (round >= 0) {
        processor[round] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
        clock[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s by the clock %s   of processor time %s%n",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        spread(clock),
        spread(processor));
  }

  private static String spread(double[] milliseconds) {
    Arrays.sort(milliseconds);
    return String.format(
        Locale.ROOT,
        "median %7.2f ms, 99 of 100 under %7.2f ms",
        milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS * 99 / 100]);
  }

  private SearchRequest request(Kind kind) {
    SearchRequestBuilder request = SearchRequest.builder().facets(all()).limit(20);
    String one = made.word(random);
    String other = made.word(random);
    SearchRequestBuilder asked =
        switch (kind) {
          case EVERYTHING, COMPLETION, ANY_OF_THESE -> request;
          case WORD -> request.words(one);
          case WORDS -> request.words(one + " " + other);
          case EITHER -> request.words(one + " OR " + other + " OR " + made.word(random));
          case PHRASE -> request.words("\"" + one + " " + other + "\"");
          case BEGINNING -> request.words(one.substring(0, Math.min(3, one.length())) + "*");
          case THEME -> request.themes(List.of(theme()));
          case FILTERS ->
              request
                  .words(one)
                  .types(Set.of(FindingType.MECHANISM))
                  .kinds(Set.of("PDF author", "markdown notes"));
          case ORDERED -> request.themes(List.of(theme())).order(SearchRequest.Order.DATE);
        };
    return asked.build();
  }

  private String theme() {
    return themes.all().get(random.nextInt(themes.all().size())).name();
  }
}
