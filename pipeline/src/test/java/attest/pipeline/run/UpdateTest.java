package attest.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.YamlFile;
import attest.corpus.read.file.Limits;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.CitedFinding;
import attest.index.finding.Reviews;
import attest.index.search.Concordance;
import attest.index.search.Facet;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs into a base that is there give what full runs give: over random sequences of additions,
 * changes and removals, the ledger byte for byte, and all that the index holds and finds.
 */
class UpdateTest {
  private static final int SEQUENCES = 50;
  private static final List<String> NAMES =
      List.of("a.md", "b/c.md", "b/d.txt", "e.md", "f.zip", "g.md", "h.srt", "sources.csv");
  private static final List<String> SENTENCES =
      List.of(
          "Regular meetings build trust between the partners, because promises are kept.",
          "The partners should agree on shared goals before they start.",
          "A lack of funding is a major barrier to collaboration.",
          "Shared data helped the hospitals to work together.",
          "Competition between the agencies undermines trust.",
          "We must involve citizens from the start.",
          "It rained on the day of the fair.");

  /** Long enough to be known again in another file. */
  private static final List<String> ESSAYS =
      List.of(
          """
          The bakers of both villages share one oven, because wood is dear. They keep a list by \
          the door, and whoever lights the fire in the morning bakes first. Trust grew when the \
          list was kept for a whole winter without a quarrel. A lack of time is a challenge for \
          those with children, so the others should help them to knead. The oven wardens meet \
          each month and agree on repairs before money is spent.""",
          """
          Three libraries lend each other their books, which helps readers on the islands. The \
          ferry carries a crate each day, and the crew should be thanked in the reports. Competition \
          for readers is a barrier to cooperation, as each town pays by the number of loans. A \
          common catalogue builds trust between the librarians, since all can see what is where. \
          They want to invite the schools in spring, and to count what is lent together.""");

  private static final String ALMANAC =
      """
      The almanac of the coast is older than its harbours. Herring were salted in May, and sails \
      were tarred in June. Ropes were laid on the long green behind the inn, where now the coaches \
      stand, and a bell told the hours. Of the old pier six posts are left, on which cormorants dry \
      their wings. The great storm took the roof of the chapel, two barns and the ferry house, and \
      left a whale on the sands. In the year after that it snowed until the end of April.""";

  private static final String THEMES =
      "[{name: trust, title: Trust, about: x, query: trust, finds: [Trust grew.],"
          + " misses: [It rained.], literature: []}]";

  @TempDir private Path folder = Path.of("");

  private final Themes themes = Themes.of(new YamlFile("themes.yaml", THEMES));
  private final FileAccess access = new FileAccess();
  private final MiningJob job =
      new MiningJob("local[1]", "", new byte[0], List.of(), Limits.DEFAULT);

  @Test
  void anUpdateGivesWhatAFullRunGives() throws IOException {
    int sameTexts = 0;
    int reprints = 0;
    int otherOrigins = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      Path corpus = Files.createDirectories(folder.resolve("corpus" + seed));
      EvidenceBase base = EvidenceBase.at(folder.resolve("base" + seed));
      for (String name : List.of("z.md", "a.md", "e.md", "g.md", "sources.csv")) {
        write(corpus, name, random);
      }
      for (int step = random.nextInt(3); step >= 0; step--) {
        change(corpus, random);
        run(corpus, base, false);
      }
      EvidenceBase fresh = EvidenceBase.at(folder.resolve("fresh" + seed));
      run(corpus, fresh, true);
      assertSame(fresh.current(), base.current(), "sequence " + seed);
      RunRecord run = RunRecord.read(base.current().run());
      sameTexts += run.sameTexts().size();
      reprints += run.sharedQuotes().size();
      Set<String> others = new HashSet<>(run.ownOrigins().keySet());
      others.removeAll(run.sameTexts().keySet());
      others.removeAll(run.sameTexts().values());
      otherOrigins += others.size();
    }
    assertTrue(sameTexts > SEQUENCES / 5, "few of the same text: " + sameTexts);
    assertTrue(reprints > SEQUENCES / 10, "few reprints: " + reprints);
    assertTrue(otherOrigins > SEQUENCES / 10, "few that share an identifier: " + otherOrigins);
  }

  private void run(Path corpus, EvidenceBase base, boolean full) throws IOException {
    RunOptions options =
        new RunOptions(
            "test",
            "local[1]",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Limits.DEFAULT,
            full,
            2);
    new MiningRun(base, options, job, access, new Unwatched()).run(List.of(corpus.toString()));
  }

  /** Nobody is told anything. */
  private record Unwatched() implements Watcher, Watcher.Steps {
    @Override
    public void tell(String line) {}

    @Override
    public Steps mining(int files) {
      return this;
    }

    @Override
    public void advance(int files) {}

    @Override
    public void finish() {}
  }

  private static void change(Path corpus, Random random) throws IOException {
    for (int files = 1 + random.nextInt(4); files > 0; files--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      if (random.nextInt(3) == 0) {
        Files.deleteIfExists(corpus.resolve(name));
      } else {
        write(corpus, name, random);
      }
    }
  }

  private static void write(Path corpus, String name, Random random) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    if (name.equals("sources.csv")) {
      StringBuilder rows = new StringBuilder("file,title,url,doi,video\n");
      for (String named : NAMES) {
        if (random.nextInt(3) > 0) {
          rows.append(named)
              .append(",Title ")
              .append(random.nextInt(3))
              .append(",https://example.org/")
              .append(random.nextInt(3))
              .append(random.nextBoolean() ? "," : ",10.1000/" + random.nextInt(2))
              .append(random.nextBoolean() ? "," : ",atTheFair-" + random.nextInt(2))
              .append('\n');
        }
      }
      Files.writeString(file, rows + "z.md,Last,,,\n", UTF_8);
    } else if (name.endsWith(".zip")) {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (int member = random.nextInt(3); member >= 0; member--) {
          zip.putNextEntry(new ZipEntry(member == 2 ? "empty.md" : "in" + member + ".md"));
          zip.write((member == 2 ? "" : text(random)).getBytes(UTF_8));
        }
      }
    } else if (name.endsWith(".srt")) {
      Files.writeString(
          file, "1\n00:00:01,000 --> 00:00:09,000\n" + sentence(random) + "\n\n", UTF_8);
    } else {
      Files.writeString(file, random.nextInt(8) == 0 ? "" : text(random), UTF_8);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("# Working together\n\n");
    boolean isEssay = random.nextBoolean();
    if (isEssay) {
      String essay = ESSAYS.get(random.nextInt(ESSAYS.size()));
      text.append(random.nextBoolean() ? essay : reprinted(essay)).append("\n\n");
    }
    for (int sentence = random.nextInt(isEssay ? 2 : 4); sentence >= 0; sentence--) {
      text.append(sentence(random)).append("\n\n");
    }
    return text.toString();
  }

  /** An essay among so much else that it is not known as its text. */
  private static String reprinted(String essay) {
    return ALMANAC + "\n\n" + essay;
  }

  private static String sentence(Random random) {
    return SENTENCES.get(random.nextInt(SENTENCES.size()));
  }

  private void assertSame(Generation fresh, Generation updated, String what) throws IOException {
    assertEquals(
        Files.readString(fresh.ledger(), UTF_8), Files.readString(updated.ledger(), UTF_8), what);
    RunRecord one = RunRecord.read(fresh.run());
    RunRecord other = RunRecord.read(updated.run());
    assertEquals(counts(one), counts(other), what);
    assertEquals(one.documents(), other.documents(), what);
    assertEquals(one.rejected(), other.rejected(), what);
    assertEquals(one.sameTexts(), other.sameTexts(), what);
    assertEquals(one.sharedQuotes(), other.sharedQuotes(), what);
    assertEquals(one.ownOrigins(), other.ownOrigins(), what);
    assertEquals(one.bibliographies(), other.bibliographies(), what);
    try (EvidenceIndex first = EvidenceIndex.open(fresh, themes, Reviews.NONE);
        EvidenceIndex second = EvidenceIndex.open(updated, themes, Reviews.NONE)) {
      assertEquals(all(first), all(second), what);
      assertEquals(first.overview(), second.overview(), what);
      assertEquals(first.suggest("t", 20), second.suggest("t", 20), what);
      assertEquals(lines(first), lines(second), what);
      for (String words : List.of("", "trust OR partners OR collaboration", "\"work together\"")) {
        assertEquals(found(first, words), found(second, words), what + ", " + words);
      }
    }
  }

  private static Map<String, Integer> counts(RunRecord run) {
    Map<String, Integer> counts = new TreeMap<>(run.counts());
    counts.remove("unchanged");
    return counts;
  }

  private static List<CitedFinding> all(EvidenceIndex index) throws IOException {
    List<CitedFinding> all = new ArrayList<>();
    index.forEach(all::add);
    return all;
  }

  private static Concordance lines(EvidenceIndex index) throws IOException {
    return index.concordance("trust", Concordance.Sort.PLACE, 0, 100);
  }

  private static SearchResult found(EvidenceIndex index, String words) throws IOException {
    return index.search(
        SearchRequest.builder()
            .words(words)
            .facets(EnumSet.allOf(Facet.Field.class))
            .facetValues(20)
            .limit(100)
            .build());
  }
}
