package attest.reports.web;

import attest.corpus.FindingType;
import attest.index.EvidenceIndex;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.CitedFinding;
import attest.index.search.SearchRequest;
import attest.index.search.ThemeCounts;
import attest.index.verdict.Reviewed;
import attest.reports.FilePaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The evidence as it was at one moment: a generation, and what people had said of it. It stays open
 * as long as somebody reads in it, and is closed by whoever lets it go last.
 *
 * <p>Safe for use by several threads.
 */
final class Edition implements AutoCloseable {
  /**
   * What makes it another edition.
   *
   * @param generation that is published
   * @param verdicts the state of the log
   */
  record Key(Generation generation, String verdicts) {}

  private final Key key;
  private final Themes themes;
  private final RunRecord run;
  private final FilePaths files;
  private final EvidenceIndex everything;
  private final EvidenceIndex sure;
  private final Reviewed reviewed;
  private final Map<String, ThemeView> themeViews = new ConcurrentHashMap<>();
  private final AtomicInteger readers = new AtomicInteger(1);

  /**
   * An edition.
   *
   * @param run that made the generation
   * @param mined the generation as it was mined
   */
  Edition(Key key, Themes themes, RunRecord run, EvidenceIndex mined, Reviewed reviewed)
      throws IOException {
    this.key = key;
    this.themes = themes;
    this.run = run;
    this.files = FilePaths.of(run);
    this.reviewed = reviewed;
    this.everything = mined.with(reviewed.reviews());
    try {
      this.sure = everything.sure();
    } catch (IOException | RuntimeException e) {
      everything.close();
      throw e;
    }
  }

  Key key() {
    return key;
  }

  Generation generation() {
    return key.generation();
  }

  Themes themes() {
    return themes;
  }

  /**
   * The record of its run, kept: runs that come after delete what is old, though it is shown while
   * theirs cannot be read.
   */
  RunRecord run() {
    return run;
  }

  /** The files that were read, as people are told of them. */
  FilePaths files() {
    return files;
  }

  /** What people have said. */
  Reviewed reviewed() {
    return reviewed;
  }

  /**
   * What there is to be searched, as long as the edition is open.
   *
   * @param all whether candidates and rejected findings are in it
   */
  EvidenceIndex index(boolean all) {
    return all ? everything : sure;
  }

  /**
   * What the page of a theme tells of the surer findings, gathered when somebody first asks.
   *
   * @throws IOException if it cannot be read
   */
  ThemeView theme(Theme theme) throws IOException {
    ThemeView known = themeViews.get(theme.name());
    if (known == null) {
      ThemeCounts counts = sure.overview().of(theme.name());
      List<ThemeView.Part> parts = new ArrayList<>();
      for (FindingType type : FindingType.values()) {
        SearchRequest request =
            SearchRequest.builder().themes(List.of(theme.name())).types(Set.of(type)).build();
        List<CitedFinding> best = sure.best(request, ThemeView.Part.MOST_FINDINGS);
        parts.add(ThemeView.Part.of(type, counts.of(type), best));
      }
      known = ThemeView.of(theme, parts, sure);
      themeViews.put(theme.name(), known);
    }
    return known;
  }

  /**
   * Looks up what is looked up once and kept, so that no reader waits for it.
   *
   * @throws IOException if it cannot be read
   */
  void warmUp() throws IOException {
    sure.overview();
    sure.suggest("a", 1);
  }

  /** Takes it for one reader more, unless it is closed already. */
  boolean take() {
    return readers.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Lets it go, for one reader. */
  @Override
  public void close() throws IOException {
    if (readers.decrementAndGet() == 0) {
      sure.close();
      everything.close();
    }
  }
}
