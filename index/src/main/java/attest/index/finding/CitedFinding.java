package attest.index.finding;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Particulars;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Roles;
import attest.corpus.SecondsSerializer;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A finding with all that is needed to cite it: one line of an export in JSON Lines. What is
 * unknown is left out. These names stay.
 *
 * @param id of the evidence, stable over runs
 * @param type mechanism, challenge or strategy: that which a person gave it, if one did
 * @param quote exactly the canonical text from {@code start} to {@code end}
 * @param start the first UTF-16 code unit of the quote in the canonical text, counted from 0
 * @param end the code unit after the last
 * @param path the file
 * @param line the line of the file that the quote's passage starts on, counted from 1, where the
 *     file is text
 * @param page the page that the quote starts on, counted from 1, where the file has pages
 * @param paragraph the quote's passage, counted from 1 among all of the document
 * @param title the work's title
 * @param authors as far as the source names them
 * @param container the channel, journal or site that it appeared in
 * @param doi of the work
 * @param language of the quote, as a BCP 47 tag
 * @param particulars what references to the work need besides
 * @param derived whether the text was worked out from how pages look
 * @param origin the witness behind the document, such as {@code youtube:GLjKn61fJBw}
 * @param voice whose words they are: speaker, notes, author
 * @param headings above the passage, outermost first
 * @param label the words in front of the passage that name it
 * @param speaker who says it
 * @param startSeconds since the start of the recording
 * @param endSeconds when it ends, or must have ended
 * @param timeBasis how the moment was found: marker, passage, heading, cue, between
 * @param link to the source, and to its second where it is a recording
 * @param date of the work: a day, a month or a year
 * @param themes that it belongs to
 * @param score how sure the type is, from 0 to 1
 * @param because the reasons for the type, strongest first
 * @param reading how it is to be read, beside its type, where it is no plain assertion
 * @param cause the words of the quote that name the cause, of a mechanism
 * @param effect the words of the quote that name the effect
 * @param review what people have said of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "id",
  "type",
  "quote",
  "start",
  "end",
  "path",
  "line",
  "page",
  "paragraph",
  "title"
})
public record CitedFinding(
    String id,
    FindingType type,
    String quote,
    @JsonInclude(JsonInclude.Include.ALWAYS) int start,
    int end,
    String path,
    Optional<Integer> line,
    Optional<Integer> page,
    int paragraph,
    String title,
    List<String> authors,
    Optional<String> container,
    Optional<String> doi,
    Optional<String> language,
    Optional<Particulars> particulars,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean derived,
    String origin,
    Voice voice,
    List<String> headings,
    Optional<String> label,
    Optional<String> speaker,
    @JsonSerialize(contentUsing = SecondsSerializer.class) Optional<Double> startSeconds,
    @JsonSerialize(contentUsing = SecondsSerializer.class) Optional<Double> endSeconds,
    Optional<TimeBasis> timeBasis,
    Optional<String> link,
    Optional<String> date,
    List<String> themes,
    @JsonInclude(JsonInclude.Include.ALWAYS) double score,
    List<Reason> because,
    Optional<Reading> reading,
    Optional<String> cause,
    Optional<String> effect,
    Optional<Review> review) {
  /**
   * Copies the lists, and checks that the quote is as long as its offsets say and has its roles.
   */
  public CitedFinding {
    if (start < 0 || end - start != quote.length() || !reading.orElse(Reading.PLAIN).isOf(quote)) {
      throw new IllegalArgumentException("no quote of " + id + " from " + start + " to " + end);
    }
    authors = List.copyOf(authors);
    headings = List.copyOf(headings);
    themes = List.copyOf(themes);
    because = List.copyOf(because);
  }

  /** A finding of a document, before themes are known. */
  public static CitedFinding of(Document document, Finding finding) {
    Source source = document.source();
    Passage passage = document.passages().get(finding.passage());
    Optional<MediaTime> time = finding.time();
    return new CitedFinding(
        finding.id(),
        finding.type(),
        finding.quote(),
        finding.span().start(),
        finding.span().end(),
        source.path(),
        passage.line(),
        passage.pageAt(finding.span().start()),
        finding.passage() + 1,
        source.title(),
        source.authors(),
        source.container(),
        source.doi(),
        document.language(passage),
        source.particulars(),
        source.derived(),
        source.origin(),
        source.voice(),
        document.headings(passage).stream().map(document::text).toList(),
        passage.label().map(label -> label.of(document.text())),
        passage.speaker(),
        time.map(MediaTime::startSeconds),
        time.flatMap(MediaTime::endSeconds),
        time.map(MediaTime::basis),
        source.link(time),
        source.date().map(date -> date.iso()),
        List.of(),
        finding.score(),
        finding.because(),
        finding.reading(),
        end(finding.reading(), Roles::cause, finding.quote()),
        end(finding.reading(), Roles::effect, finding.quote()),
        Optional.empty());
  }

  /** The words of one end of a mechanism. */
  private static Optional<String> end(
      Optional<Reading> reading, Function<Roles, Span> end, String quote) {
    return reading.flatMap(Reading::roles).map(end).map(words -> words.of(quote));
  }

  /** Where the quote stands in the canonical text. */
  public Span span() {
    return new Span(start, end);
  }

  /** Whether its words can be understood without those around them. */
  public boolean standsAlone() {
    return SelfContained.is(quote, label.isPresent());
  }

  /** The same finding in these themes, and as people say that it is. */
  public CitedFinding as(List<String> names, Optional<Review> said) {
    Review.Correction quoted =
        said.flatMap(Review::correction).orElseGet(() -> new Review.Correction(quote, start));
    Optional<Reading> read = reading.map(as -> as.in(span(), quoted.span()));
    return new CitedFinding(
        id,
        said.flatMap(Review::type).orElse(type),
        quoted.quote(),
        quoted.start(),
        quoted.span().end(),
        path,
        line,
        page,
        paragraph,
        title,
        authors,
        container,
        doi,
        language,
        particulars,
        derived,
        origin,
        voice,
        headings,
        label,
        speaker,
        startSeconds,
        endSeconds,
        timeBasis,
        link,
        date,
        names,
        score,
        because,
        read,
        end(read, Roles::cause, quoted.quote()),
        end(read, Roles::effect, quoted.quote()),
        said);
  }
}
