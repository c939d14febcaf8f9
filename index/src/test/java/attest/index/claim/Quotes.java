package attest.index.claim;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings made of a few words each: {@code raises: <Trust> enables [sharing].} tells roles. */
record Quotes(
    FindingType type,
    String origin,
    Voice voice,
    Optional<String> date,
    double score,
    Optional<String> view,
    Optional<Review> review) {
  private static final Pattern DIRECTION = Pattern.compile("^([a-z-]+): ");

  static Quotes from(String origin) {
    return new Quotes(
        FindingType.MECHANISM,
        origin,
        Voice.AUTHOR,
        Optional.empty(),
        0.9,
        Optional.empty(),
        Optional.empty());
  }

  Quotes type(FindingType other) {
    return new Quotes(other, origin, voice, date, score, view, review);
  }

  Quotes voice(Voice other) {
    return new Quotes(type, origin, other, date, score, view, review);
  }

  Quotes date(String iso) {
    return new Quotes(type, origin, voice, Optional.of(iso), score, view, review);
  }

  Quotes score(double other) {
    return new Quotes(type, origin, voice, date, other, view, review);
  }

  Quotes view(String who) {
    return new Quotes(type, origin, voice, date, score, Optional.of(who), review);
  }

  Quotes accepted() {
    Review accepted =
        new Review(
            Optional.of(Review.State.ACCEPTED), Optional.empty(), false, List.of(), List.of("ann"));
    return new Quotes(type, origin, voice, date, score, view, Optional.of(accepted));
  }

  /** A finding of its own document, whose id is its origin and its quote. */
  CitedFinding says(String marked) {
    Matcher direction = DIRECTION.matcher(marked);
    Optional<Direction> told =
        direction.find() ? Optional.of(Direction.of(direction.group(1))) : Optional.empty();
    String text = told.isPresent() ? marked.substring(direction.end()) : marked;
    String quote = text.replaceAll("[<>\\[\\]]", "");
    Optional<Roles> roles =
        told.map(is -> new Roles(span(text, quote, "<", ">"), span(text, quote, "[", "]"), is));
    Reading reading = new Reading(false, false, false, view, roles, Optional.empty());
    return new CitedFinding(
        origin + " " + quote,
        type,
        quote,
        0,
        quote.length(),
        origin + ".md",
        Optional.of(1),
        Optional.empty(),
        1,
        "A work",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        Optional.empty(),
        false,
        origin,
        voice,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        date,
        List.of(),
        score,
        List.of(),
        Optional.of(reading),
        roles.map(is -> is.cause().of(quote)),
        roles.map(is -> is.effect().of(quote)),
        review);
  }

  private static Span span(String text, String quote, String open, String close) {
    int from = text.indexOf(open) + 1;
    int start = quote.indexOf(text.substring(from, text.indexOf(close, from)));
    return new Span(start, start + text.indexOf(close, from) - from);
  }
}
