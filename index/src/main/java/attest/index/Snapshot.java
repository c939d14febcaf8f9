package attest.index;

import attest.index.base.Generation;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a generation's index, once for all views of it. Columns are read when they are
 * first asked for, so that a single search does not pay for what it does not need.
 *
 * <p>Safe for use by several threads.
 */
final class Snapshot {
  private final Generation generation;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Map<String, FieldValues> columns = new ConcurrentHashMap<>();
  private final Map<String, Groups> groups = new ConcurrentHashMap<>();
  private final Map<String, long[]> numbers = new ConcurrentHashMap<>();
  private final Analyzer analyzer = Fields.analyzer();
  private final FixedBitSet findings;
  private final FixedBitSet candidates;
  private volatile @Nullable SameWords sameWords;
  private volatile int @Nullable [] surestFirst;

  Snapshot(Generation generation) throws IOException {
    this.generation = generation;
    directory = FSDirectory.open(generation.index());
    try {
      reader = DirectoryReader.open(directory);
    } catch (IOException | RuntimeException e) {
      throw damaged(e, directory);
    }
    try {
      findings = all(Queries.findings());
      candidates = all(Queries.candidates());
    } catch (IOException | RuntimeException e) {
      throw damaged(e, reader, directory);
    }
  }

  /** All entries that a query of ours matches, however long the disk takes. */
  FixedBitSet all(Query query) throws IOException {
    return read(
        () -> new IndexSearcher(reader).search(query, Matched.collect(entries(), false)).docs());
  }

  private IOException damaged(Exception why, Closeable... opened) {
    IOUtils.closeWhileHandlingException(opened);
    return new IOException("the index in " + generation.index() + " is damaged; run again", why);
  }

  /** How the words of texts are analysed. */
  Analyzer analyzer() {
    return analyzer;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** How many entries there are, findings and documents, those that were deleted among them. */
  int entries() {
    return reader.maxDoc();
  }

  /** All findings. Not to be changed. */
  FixedBitSet findings() {
    return findings;
  }

  /** Those that are less sure than a report wants. Not to be changed. */
  FixedBitSet candidates() {
    return candidates;
  }

  /**
   * All entries that a query of a user matches.
   *
   * @throws attest.corpus.UsageException if it takes too long
   */
  Matched match(Query query, boolean scored) throws IOException {
    return match(query, scored, new Deadline(Deadline.LIMIT));
  }

  Matched match(Query query, boolean scored, Deadline deadline) throws IOException {
    IndexSearcher searcher = searcher(deadline);
    try {
      Matched matched = searcher.search(query, Matched.collect(entries(), scored));
      if (searcher.timedOut()) {
        throw deadline.passed();
      }
      return matched;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw deadline.passed();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** A searcher that gives up when its time is over. */
  IndexSearcher searcher(Deadline deadline) throws IOException {
    IndexSearcher searcher = new IndexSearcher(ExitableDirectoryReader.wrap(reader, deadline));
    searcher.setTimeout(deadline);
    return searcher;
  }

  /** The values of a field that is counted as a whole. */
  FieldValues column(String field) {
    return columns.computeIfAbsent(field, wanted -> column(() -> FieldValues.of(reader, wanted)));
  }

  /** The numbers of a field; the largest there is, where an entry has none. */
  long[] numbers(String field) {
    return numbers.computeIfAbsent(
        field, wanted -> column(() -> FieldValues.numbers(reader, wanted, Long.MAX_VALUE)));
  }

  /** All findings, the surest first. Not to be changed. */
  int[] surestFirst() {
    int[] known = surestFirst;
    if (known == null) {
      known = Ranking.surest(this).first(findings, Integer.MAX_VALUE);
      surestFirst = known;
    }
    return known;
  }

  /** The findings that were mined out of the same words. */
  SameWords sameWords() {
    SameWords known = sameWords;
    if (known == null) {
      known = SameWords.mined(this);
      sameWords = known;
    }
    return known;
  }

  /** The entries of each value of a field that is counted as a whole. */
  Groups groups(String field) {
    FieldValues column = column(field);
    return groups.computeIfAbsent(field, wanted -> Groups.of(column.values(), column.ordinals()));
  }

  /** The entries of each year or month that a date begins with, the oldest first. */
  Groups dates(int characters) {
    FieldValues column = column(Fields.DATE);
    return groups.computeIfAbsent(
        Fields.DATE + characters,
        wanted -> {
          List<String> values =
              column.values().stream()
                  .filter(date -> date.length() >= characters)
                  .map(date -> date.substring(0, characters))
                  .distinct()
                  .toList();
          int[] ofDate =
              column.values().stream()
                  .mapToInt(
                      date ->
                          values.indexOf(date.substring(0, Math.min(characters, date.length()))))
                  .toArray();
          int[] ordinals =
              Arrays.stream(column.ordinals()).map(date -> date < 0 ? -1 : ofDate[date]).toArray();
          return Groups.of(values, ordinals);
        });
  }

  /** What is read from the disk. */
  interface Reading<T> {
    T get() throws IOException;
  }

  /**
   * Reads from the index, whose damage may show by what is read, too.
   *
   * @throws IOException if it is damaged, which it says to people
   */
  <T> T read(Reading<T> what) throws IOException {
    try {
      return what.get();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(e);
    }
  }

  private <T> T column(Reading<T> what) {
    try {
      return read(what);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  /** For who may throw no other; its words are for people, too, wherever it comes out. */
  static UncheckedIOException unchecked(IOException e) {
    return new UncheckedIOException(String.valueOf(e.getMessage()), e);
  }

  /** One more view looks at it. */
  void retain() {
    reader.incRef();
  }

  /** One view less looks at it; when there is none, the index is let go. */
  void release() throws IOException {
    reader.decRef();
    if (reader.getRefCount() == 0) {
      analyzer.close();
      directory.close();
    }
  }
}
