package attest.index;

import attest.index.search.Facet;
import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/**
 * How somebody looks at a generation: with these themes, these synonyms and these reviews, at all
 * findings or the sure ones.
 *
 * @param findings what there is to be found; not to be changed
 */
record View(
    Snapshot snapshot,
    ThemeDocs themes,
    Queries queries,
    ReviewedFindings reviewed,
    boolean sure,
    FixedBitSet findings) {
  /** Looks at a generation. */
  static View of(
      Snapshot snapshot, ThemeDocs themes, Queries queries, ReviewedFindings reviewed, boolean sure)
      throws IOException {
    return new View(snapshot, themes, queries, reviewed, sure, reviewed.findings(sure));
  }

  /** The findings of each value of a field. */
  Groups groups(Facet.Field field) throws IOException {
    return switch (field) {
      case TYPE -> reviewed.types();
      case THEME -> themes.groups();
      case KIND -> snapshot.groups(Fields.SOURCE_KIND);
      case ORIGIN -> snapshot.groups(Fields.ORIGIN);
      case YEAR -> snapshot.dates(4);
      case SPEAKER -> snapshot.groups(Fields.SPEAKER);
      case REVIEW -> reviewed.states();
    };
  }
}
