package attest.index.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a document or a quote between two generations. */
public enum Change {
  /** It is new. */
  CAME,
  /** It is no more. */
  WENT,
  /** Of a document: its findings, or what is known of it, are others. */
  CHANGED,
  /** Of a document: its bytes or its words are those that stood under another path. */
  RENAMED,
  /** Of a quote: it is of other types. */
  RELABELLED,
  /** Of a quote: it was a candidate, and is sure enough for a report now. */
  SURER,
  /** Of a quote: it was sure enough for a report, and is a candidate now. */
  DOUBTED;

  /** The name for people and in JSON. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
