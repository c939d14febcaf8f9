package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A quotation that asserts something about working together.
 *
 * @param id of the evidence: 16 hexadecimal digits made of origin, type and quote alone, so that it
 *     stays when a corpus is read again or moved
 * @param type what it asserts
 * @param span where it stands in the canonical text
 * @param quote exactly the canonical text between those offsets
 * @param passage the passage that it stands in, as an index into the document's passages
 * @param time when it is said in the recording, where that is known
 * @param score how sure the type is, from 0 to 1
 * @param because the reasons, strongest first
 * @param reading how it is to be read, beside its type, where it is no plain assertion
 */
public record Finding(
    String id,
    FindingType type,
    Span span,
    String quote,
    int passage,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<MediaTime> time,
    double score,
    List<Reason> because,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Reading> reading) {
  /** Checks the score, and that the quote is as long as its span and has its cause and effect. */
  public Finding {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("no score " + score);
    }
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("a quote of another length than " + span);
    }
    if (!reading.orElse(Reading.PLAIN).isOf(quote)) {
      throw new IllegalArgumentException("cause and effect are of another quote than " + quote);
    }
    because = List.copyOf(because);
  }

  /** A finding that is a plain assertion by the author. */
  public Finding(
      String id,
      FindingType type,
      Span span,
      String quote,
      int passage,
      Optional<MediaTime> time,
      double score,
      List<Reason> because) {
    this(id, type, span, quote, passage, time, score, because, Optional.empty());
  }

  /** The same finding in a document that is counted under that witness. */
  Finding under(String origin) {
    return new Finding(
        idOf(origin, type, quote), type, span, quote, passage, time, score, because, reading);
  }

  /**
   * The id of a quote.
   *
   * @param origin the witness behind the document
   */
  public static String idOf(String origin, FindingType type, String quote) {
    return Sha256.of(origin + '\n' + type.label() + '\n' + quote).substring(0, 16);
  }
}
