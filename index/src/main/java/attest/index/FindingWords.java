package attest.index;

import attest.corpus.Reading;
import attest.index.finding.CitedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** What of a finding its words are searched for in: all that a query can name. */
final class FindingWords {
  private final List<Field> fields = new ArrayList<>();

  private FindingWords() {}

  static List<Field> of(CitedFinding cited) {
    FindingWords words = new FindingWords();
    words.text(Fields.QUOTE, lead(cited) + cited.quote());
    words.text(Fields.LABEL, cited.label());
    cited.headings().forEach(heading -> words.text(Fields.HEADING, heading));
    words.text(Fields.TITLE, cited.title());
    words.text(Fields.SPEAKER, cited.speaker());
    words.text(Fields.CAUSE, cited.cause());
    words.text(Fields.EFFECT, cited.effect());
    Reading reading = cited.reading().orElse(Reading.PLAIN);
    words.text(Fields.DIRECTION, reading.roles().map(roles -> roles.direction().label()));
    words.text(Fields.VIEW, reading.view());
    Fields.readings(reading).forEach(name -> words.whole(Fields.READING, name));
    words.whole(Fields.TYPE, cited.type().label());
    words.whole(Fields.PATH, cited.path());
    words.whole(Fields.ORIGIN, cited.origin());
    return words.fields;
  }

  /**
   * What stands in front of the quote in its field. It is one text with the quote: where one of
   * several begins depends on the words of those before.
   */
  static String lead(CitedFinding cited) {
    return cited.label().map(label -> label + ' ').orElse("");
  }

  private void text(String field, Optional<String> text) {
    text.ifPresent(words -> text(field, words));
  }

  private void text(String field, String text) {
    fields.add(new TextField(field, text, Store.NO));
    fields.add(new TextField(Fields.exact(field), text, Store.NO));
  }

  private void whole(String field, String value) {
    fields.add(new StringField(field, value, Store.NO));
  }
}
