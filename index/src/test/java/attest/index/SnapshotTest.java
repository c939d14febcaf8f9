package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.base.Generation;
import attest.index.search.Concordance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final Path MAPS = Path.of("/proc/self/maps");

  @Test
  void anIndexWhoseDamageShowsLateDoesNotStayOpen(@TempDir Path folder) throws IOException {
    Generation generation = generation(folder);
    damage(generation, "*.tim");
    try (Directory directory = FSDirectory.open(generation.index());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(1, reader.numDocs(), "the damage must not show when the index is opened");
    }
    IOException told = assertThrows(IOException.class, () -> new Snapshot(generation));
    assertTrue(String.valueOf(told.getMessage()).contains("is damaged"), told.getMessage());
    Assumptions.assumeTrue(Files.isReadable(MAPS), "this system does not tell what is open");
    String index = generation.index().toRealPath().toString();
    List<String> maps = Files.readAllLines(MAPS, StandardCharsets.ISO_8859_1);
    assertEquals(List.of(), maps.stream().filter(line -> line.contains(index)).toList());
  }

  @Test
  void anIndexWhoseDamageShowsLateIsNotTakenOver(@TempDir Path folder) throws IOException {
    Generation generation = generation(folder);
    assertTrue(EvidenceIndexer.isWhole(generation));
    damage(generation, "*.tim");
    assertFalse(EvidenceIndexer.isWhole(generation));
  }

  @Test
  void damageThatShowsWhereAFindingIsReadIsToldToPeople(@TempDir Path folder) throws IOException {
    Generation generation = generation(folder);
    damage(generation, "*.fdt");
    Snapshot snapshot = new Snapshot(generation);
    try {
      StoredEntries stored = new StoredEntries(snapshot);
      IOException told = assertThrows(IOException.class, () -> stored.finding(0));
      assertEquals(
          "the index in " + generation.index() + " is damaged; run again", told.getMessage());
    } finally {
      snapshot.release();
    }
  }

  @Test
  void damageThatShowsInAConcordanceIsToldToPeople(@TempDir Path folder) throws IOException {
    FieldType placed = new FieldType(TextField.TYPE_NOT_STORED);
    placed.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    Generation generation = generation(folder, new Field(Fields.TEXT, "Trust grew.", placed));
    damage(generation, "*.fdt");
    Snapshot snapshot = new Snapshot(generation);
    try {
      ConcordanceSearch search = new ConcordanceSearch(snapshot);
      IOException told =
          assertThrows(IOException.class, () -> search.of("trust", Concordance.Sort.PLACE, 0, 10));
      assertEquals(
          "the index in " + generation.index() + " is damaged; run again", told.getMessage());
    } finally {
      snapshot.release();
    }
  }

  @Test
  void damageOfAColumnIsToldInTheSameWords(@TempDir Path folder) throws IOException {
    // What is spoilt is this and the byte that says how long it is.
    Generation generation =
        generation(folder, new SortedDocValuesField(Fields.PATH, new BytesRef("the-barn.md")));
    damage(generation, "*.dvd");
    Snapshot snapshot = new Snapshot(generation);
    try {
      UncheckedIOException told =
          assertThrows(UncheckedIOException.class, () -> snapshot.column(Fields.PATH));
      assertEquals(
          "the index in " + generation.index() + " is damaged; run again", told.getMessage());
    } finally {
      snapshot.release();
    }
  }

  private static Generation generation(Path folder, Field... more) throws IOException {
    Generation generation = new Generation("000001", folder);
    try (Directory directory = FSDirectory.open(generation.index());
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setUseCompoundFile(false))) {
      Document finding = new Document();
      finding.add(new StringField(Fields.KIND, Fields.FINDING, Field.Store.NO));
      finding.add(new StoredField(Fields.STORED, "a finding"));
      Stream.of(more).forEach(finding::add);
      writer.addDocument(finding);
      writer.commit();
    }
    return generation;
  }

  private static void damage(Generation generation, String files) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(generation.index(), files)) {
      all.forEach(SnapshotTest::damage);
    }
  }

  /** Spoils what stands before the foot; Lucene first checks head and foot. */
  private static void damage(Path terms) {
    try {
      byte[] bytes = Files.readAllBytes(terms);
      int foot = bytes.length - CodecUtil.footerLength();
      Arrays.fill(bytes, foot - 12, foot, (byte) 0xFF);
      Files.write(terms, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
