package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.JsonLines;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.FixedBitSet;

/** What an index keeps of findings and documents, as they were mined. Each reads for one thread. */
final class StoredEntries {
  /**
   * It gets to know the forms of findings and sources once, which takes longer than one of them.
   */
  private static final JsonLines JSON = new JsonLines();

  private final Snapshot snapshot;
  private final StoredFields stored;

  StoredEntries(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.stored = snapshot.reader().storedFields();
  }

  /** A finding, before themes are known and whatever people say of it. */
  CitedFinding finding(int doc) throws IOException {
    return snapshot.read(
        () -> JSON.finding(stored.document(doc, Set.of(Fields.STORED)).get(Fields.STORED)));
  }

  /** The text of the document of a path. */
  Optional<String> text(String path) throws IOException {
    return entry(path, Set.of(Fields.STORED)).map(entry -> entry.get(Fields.STORED));
  }

  /** The document of a path. */
  Optional<IndexedDocument> document(String path, List<CitedFinding> findings) throws IOException {
    Optional<Document> entry = entry(path, Set.of(Fields.STORED, Fields.SOURCE, Fields.PASSAGES));
    return snapshot.read(() -> entry.map(known -> document(known, findings)));
  }

  private static IndexedDocument document(Document entry, List<CitedFinding> findings) {
    return new IndexedDocument(
        JSON.source(entry.get(Fields.SOURCE)),
        entry.get(Fields.STORED),
        Optional.ofNullable(entry.get(Fields.PASSAGES)).map(JSON::passages).orElse(List.of()),
        findings);
  }

  private Optional<Document> entry(String path, Set<String> fields) throws IOException {
    FixedBitSet entries = snapshot.all(Queries.path(path));
    entries.andNot(snapshot.findings());
    int entry = entries.nextSetBit(0);
    return entry == NO_MORE_DOCS
        ? Optional.empty()
        : Optional.of(snapshot.read(() -> stored.document(entry, fields)));
  }
}
