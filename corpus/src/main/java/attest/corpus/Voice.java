package attest.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose words a document holds, so that no report passes a note off as what a speaker said. */
public enum Voice {
  /** The speakers' own words: captions and transcripts. */
  SPEAKER,
  /** Somebody's notes of a recording: a third party's paraphrase. */
  NOTES,
  /** The author's own text: articles, guides, reports. */
  AUTHOR;

  /** The name in files: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
