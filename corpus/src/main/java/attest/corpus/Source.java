package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Where a document comes from.
 *
 * @param path the file, as it was given to the run
 * @param title the work's title; the file's name where the work has none
 * @param format the reader that read it, such as {@code markdown}
 * @param origin the witness behind the document, such as {@code youtube:GLjKn61fJBw}, {@code
 *     doi:10.1000/182}, a canonical URL or {@code sha256:…} of the content, or that of another
 *     document with nearly the same text or one of its identifiers; documents of one origin count
 *     as one
 * @param voice whose words they are
 * @param authors as far as the source names them, in its order
 * @param container the channel, journal or site that it appeared in
 * @param date the day of the work, never of the run
 * @param url where it can be read or watched
 * @param doi of the work, lower case, such as {@code 10.1000/182}
 * @param language of the work as a BCP 47 tag
 * @param particulars what references to the work need besides
 * @param derived whether the text was worked out from how pages look, as in a PDF, so that spaces
 *     and hyphens at the ends of lines are a guess
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
    String path,
    String title,
    String format,
    String origin,
    Voice voice,
    List<String> authors,
    Optional<String> container,
    Optional<PartialDate> date,
    Optional<String> url,
    Optional<String> doi,
    Optional<String> language,
    Optional<Particulars> particulars,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean derived) {
  /** Checks that the path, title and origin say something. */
  public Source {
    if (path.isBlank() || title.isBlank() || origin.isBlank()) {
      throw new IllegalArgumentException("a source needs a path, a title and an origin: " + path);
    }
    authors = List.copyOf(authors);
    particulars = particulars.filter(known -> !known.equals(Particulars.NONE));
  }

  /** A source of whose work no particulars are known. */
  public Source(
      String path,
      String title,
      String format,
      String origin,
      Voice voice,
      List<String> authors,
      Optional<String> container,
      Optional<PartialDate> date,
      Optional<String> url,
      Optional<String> doi,
      Optional<String> language,
      boolean derived) {
    this(
        path,
        title,
        format,
        origin,
        voice,
        authors,
        container,
        date,
        url,
        doi,
        language,
        Optional.empty(),
        derived);
  }

  /** Format and voice, by which documents are counted: {@code markdown notes}. */
  public String kind() {
    return format + " " + voice.label();
  }

  /** The id of the YouTube video that the document is of, if it is of one. */
  public Optional<String> video() {
    return YouTube.video(origin);
  }

  /** Where to go to read the source, or to watch it from that moment on, if that is known. */
  public Optional<String> link(Optional<MediaTime> time) {
    if (video().isPresent()) {
      String watch = "https://www.youtube.com/watch?v=" + video().get();
      return Optional.of(
          time.map(t -> watch + "&t=" + (long) t.startSeconds() + "s").orElse(watch));
    }
    return url;
  }

  /** The same source in that language. */
  Source in(String tag) {
    return with(origin, Optional.of(tag));
  }

  /** The same source, counted under that witness. */
  Source under(String witness) {
    return with(witness, language);
  }

  private Source with(String witness, Optional<String> tag) {
    return new Source(
        path,
        title,
        format,
        witness,
        voice,
        authors,
        container,
        date,
        url,
        doi,
        tag,
        particulars,
        derived);
  }
}
