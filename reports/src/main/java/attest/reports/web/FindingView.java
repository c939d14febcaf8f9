package attest.reports.web;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.YouTube;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Neighbours;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import attest.reports.Citation;
import attest.reports.WebLink;
import attest.reports.Wording;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a finding tells.
 *
 * @param finding it
 * @param context what stands around it
 * @param before the id of the finding before it in its document
 * @param after the id of the finding after it
 * @param also what else its words are found as
 * @param alike findings that are like it, the most alike first
 * @param isPlaying whether the reader has asked for the video
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingView(
    CitedFinding finding,
    Context context,
    Optional<String> before,
    Optional<String> after,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CitedFinding> also,
    List<CitedFinding> alike,
    @JsonIgnore boolean isPlaying) {
  private static final int MOST_LIKE = 5;

  /** Characters of the document that are shown on either side of the quote. */
  public static final int CONTEXT = 400;

  /** Copies the lists. */
  public FindingView {
    also = List.copyOf(also);
    alike = List.copyOf(alike);
  }

  /**
   * All that is to be told of a finding.
   *
   * @param index with all that it holds
   * @param characters of the document on either side of the quote, at most
   * @throws IOException if the index cannot be read
   */
  public static FindingView of(
      CitedFinding finding, EvidenceIndex index, int characters, boolean isPlaying)
      throws IOException {
    Neighbours neighbours = index.neighbours(finding);
    SearchRequest like =
        SearchRequest.builder().like(Optional.of(finding.id())).limit(MOST_LIKE).build();
    return new FindingView(
        finding,
        Context.of(finding, document(index, finding), characters),
        neighbours.before().map(CitedFinding::id),
        neighbours.after().map(CitedFinding::id),
        index.also(finding),
        index.search(like).hits().stream().map(Hit::finding).toList(),
        isPlaying);
  }

  /** The document of a finding. */
  static IndexedDocument document(EvidenceIndex index, CitedFinding finding) throws IOException {
    return index
        .document(finding.path())
        .orElseThrow(() -> new IOException("the index lacks the text of " + finding.path()));
  }

  /**
   * A piece of the quote.
   *
   * @param text of it
   * @param role that it plays in a mechanism, or nothing
   */
  public record Part(String text, String role) {}

  /** The quote, cut where cause and effect begin and end. */
  public List<Part> parts() {
    Optional<Roles> roles = finding.reading().flatMap(Reading::roles);
    List<Part> parts = new ArrayList<>();
    int at = 0;
    if (roles.isPresent()) {
      List<Span> spans = new ArrayList<>(List.of(roles.get().cause(), roles.get().effect()));
      spans.sort(Comparator.comparingInt(Span::start));
      for (Span span : spans) {
        if (span.start() >= at) {
          parts.add(new Part(finding.quote().substring(at, span.start()), ""));
          String role = span.equals(roles.get().cause()) ? "cause" : "effect";
          parts.add(new Part(span.of(finding.quote()), role));
          at = span.end();
        }
      }
    }
    parts.add(new Part(finding.quote().substring(at), ""));
    return parts;
  }

  /** The pieces that play a role, which the quote shows by lines alone. */
  public List<Part> roles() {
    return parts().stream().filter(part -> !part.role().isEmpty()).toList();
  }

  /** How the cause bears on the effect, in a word. */
  public Optional<String> direction() {
    return finding.reading().flatMap(Reading::roles).map(Roles::direction).map(Direction::label);
  }

  /** Where it comes from. */
  public Citation citation() {
    return Citation.of(finding);
  }

  /** The quote with where it comes from in one line, to be copied into a text. */
  public String quotation() {
    Optional<String> address =
        WebLink.address(finding).or(() -> finding.doi().map(doi -> "https://doi.org/" + doi));
    return "“"
        + finding.quote()
        + "” — "
        + citation().line()
        + address.map(where -> ", " + where).orElse("");
  }

  /** The address of the video at the moment, as a player in the page, where there is a video. */
  public Optional<String> player() {
    String start = finding.startSeconds().map(s -> "?start=" + s.longValue()).orElse("");
    return YouTube.video(finding.origin())
        .filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
        .map(id -> "https://www.youtube-nocookie.com/embed/" + id + start);
  }

  /** The types that it could be relabelled to. */
  public List<FindingType> types() {
    return List.of(FindingType.values());
  }

  /** How sure the type is, in percent. */
  public String percent() {
    return Wording.percent(finding.score());
  }
}
