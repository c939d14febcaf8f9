package attest.index;

import attest.corpus.Finding;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.index.base.FileNumbers;
import attest.index.base.Folders;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.JsonLines;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * Writes the index of a generation, file by file, while others are still being mined.
 *
 * <p>Safe for use by several threads.
 */
public final class EvidenceIndexer implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 64;

  /** Bits of a place that count the findings of one file. */
  private static final int WITHIN_FILE = 22;

  /** The most that one segment of the index comes to: what is written anew if a part of it goes. */
  private static final double SEGMENT_MEGABYTES = 64;

  /** Lucene counts values of some 32,000 bytes at most. */
  private static final int LONGEST_NAME = 1_000;

  /** Words with the characters where they stand. */
  private static final FieldType PLACED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  /** Words of which it is only known which entries have them. */
  private static final FieldType NAMED = indexed(IndexOptions.DOCS);

  private final Directory directory;
  private final Analyzer analyzer = Fields.analyzer();
  private final IndexWriter writer;
  private final JsonLines json = new JsonLines();

  /**
   * Starts an index.
   *
   * @throws IOException if it cannot be written
   */
  public EvidenceIndexer(Generation generation) throws IOException {
    this(generation, new ConcurrentMergeScheduler());
  }

  private EvidenceIndexer(Generation generation, MergeScheduler scheduler) throws IOException {
    directory = FSDirectory.open(generation.index());
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(SEGMENT_MEGABYTES);
    merges.setForceMergeDeletesPctAllowed(0);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merges)
                .setMergeScheduler(scheduler));
  }

  /**
   * Starts an index with all that another holds. Lucene never changes a file that it has written,
   * so both share their files.
   *
   * @throws IOException if it cannot be written
   */
  public static EvidenceIndexer continuing(Generation generation, Generation before)
      throws IOException {
    Folders.link(
        before.index(), generation.index(), name -> !name.equals(IndexWriter.WRITE_LOCK_NAME));
    // A merge in the background would keep what is taken out until after it is published.
    return new EvidenceIndexer(generation, new SerialMergeScheduler());
  }

  /**
   * Whether a generation's ledger is as it was, and its index is there and has no damage, also none
   * that would show only when it is searched: whoever is told of it runs again, which must help.
   */
  public static boolean isWhole(Generation generation) {
    try (Directory directory = FSDirectory.open(generation.index());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        segment.reader().checkIntegrity();
      }
      return !reader.hasDeletions() && generation.isIntact();
    } catch (IOException | RuntimeException e) {
      // Of a damaged index, Lucene throws all sorts.
      return false;
    }
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** The version of Lucene that writes it. */
  public static String lucene() {
    return Version.LATEST.toString();
  }

  /**
   * Adds a file's text and findings.
   *
   * @param file its number: {@link FileNumbers}
   * @param before how many findings the same file had so far, where it is a bundle of several
   * @throws IOException if it cannot be written
   */
  public void add(long file, int before, Mined mined) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.DOCUMENT, Store.NO));
    document.add(new StringField(Fields.FILE, String.valueOf(file), Store.NO));
    document.add(new StringField(Fields.PATH, mined.path(), Store.NO));
    addValue(document, Fields.PATH, mined.path());
    document.add(new StoredField(Fields.STORED, mined.document().text()));
    document.add(new StoredField(Fields.SOURCE, json.line(mined.document().source())));
    document.add(new StoredField(Fields.PASSAGES, json.line(mined.document().passages())));
    document.add(new Field(Fields.TEXT, mined.document().text(), PLACED));
    writer.addDocument(document);
    long place = (file << WITHIN_FILE) + before;
    for (Finding finding : mined.findings()) {
      Document entry = entry(mined.document(), finding, place++);
      entry.add(new StringField(Fields.FILE, String.valueOf(file), Store.NO));
      writer.addDocument(entry);
    }
  }

  /**
   * Takes out all that was added of a file so far.
   *
   * @param file its number
   * @throws IOException if it cannot be written
   */
  public void remove(long file) throws IOException {
    writer.deleteDocuments(new Term(Fields.FILE, String.valueOf(file)));
  }

  private Document entry(attest.corpus.Document document, Finding finding, long place) {
    CitedFinding cited = CitedFinding.of(document, finding);
    Document entry = new Document();
    entry.add(new StringField(Fields.KIND, Fields.FINDING, Store.NO));
    entry.add(new StringField(Fields.ID, cited.id(), Store.NO));
    FindingWords.of(cited).forEach(entry::add);
    entry.add(new Field(Fields.PHRASE, cited.quote(), NAMED));
    addName(entry, Fields.TITLE, cited.title());
    cited.speaker().ifPresent(name -> addName(entry, Fields.SPEAKER, name));
    addValue(entry, Fields.TYPE, cited.type().label());
    addValue(entry, Fields.PATH, cited.path());
    addValue(entry, Fields.ORIGIN, cited.origin());
    addValue(entry, Fields.SOURCE_KIND, document.source().kind());
    document.source().date().ifPresent(date -> addDate(entry, date));
    finding.time().ifPresent(time -> addTime(entry, time));
    entry.add(new NumericDocValuesField(Fields.SCORE, Math.round(finding.score() * 1000)));
    entry.add(new NumericDocValuesField(Fields.PLACE, place));
    long words = SameWords.number(cited.origin(), cited.quote());
    entry.add(new NumericDocValuesField(Fields.WORDS, words));
    entry.add(new StoredField(Fields.STORED, json.line(cited)));
    return entry;
  }

  /** A name that is counted as a whole. */
  private static void addName(Document entry, String field, String name) {
    addValue(entry, field, name.substring(0, Math.min(LONGEST_NAME, name.length())));
  }

  private static void addValue(Document entry, String field, String value) {
    entry.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static void addDate(Document entry, PartialDate date) {
    long first = date.first().toEpochDay();
    entry.add(
        new LongRange(Fields.DAYS, new long[] {first}, new long[] {date.last().toEpochDay()}));
    entry.add(new NumericDocValuesField(Fields.DAY, first));
    addValue(entry, Fields.DATE, date.iso());
  }

  private static void addTime(Document entry, MediaTime time) {
    entry.add(new NumericDocValuesField(Fields.MOMENT, milliseconds(time.startSeconds())));
  }

  static long milliseconds(double seconds) {
    return Math.round(seconds * 1000);
  }

  /**
   * Makes all that was added searchable. Nothing is left of what was taken out: it would still
   * count in how rare a word is, and so in the order of what a search finds.
   *
   * @throws IOException if it cannot be written
   */
  public void commit() throws IOException {
    // A merge that goes on would bring along what was taken out after it had begun.
    finishMerges();
    writer.forceMergeDeletes();
    finishMerges();
    if (writer.hasDeletions()) {
      throw new IllegalStateException("what was taken out of the index is still there");
    }
    writer.commit();
  }

  private void finishMerges() {
    if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler inBackground) {
      inBackground.sync();
    }
  }

  /** Ends the writing; what was not committed is dropped. */
  @Override
  public void close() throws IOException {
    try (directory;
        analyzer) {
      writer.rollback();
    }
  }
}
