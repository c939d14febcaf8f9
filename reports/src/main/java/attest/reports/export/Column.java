package attest.reports.export;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.finding.Review.Correction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of the flat exports: one field of a finding. The names are those of JSON Lines; what is
 * nested there has a column of its own here. Names and order stay; new columns come last.
 *
 * @param name of the column
 * @param kind of its values
 * @param values of a finding: none, if it is unknown; several only of {@link Kind#TEXTS}
 */
record Column(String name, Kind kind, Function<CitedFinding, List<?>> values) {
  /** What a column holds. */
  enum Kind {
    /** Words. */
    TEXT,
    /** Any number of words, in order. */
    TEXTS,
    /** A whole number. */
    INTEGER,
    /** Seconds, or a probability. */
    DECIMAL,
    /** Yes or no. */
    BOOLEAN
  }

  /** All columns, in order. */
  static List<Column> all() {
    return List.of(
        text("id", CitedFinding::id),
        text("type", finding -> finding.type().label()),
        text("quote", CitedFinding::quote),
        of("start", Kind.INTEGER, finding -> List.of(finding.start())),
        of("end", Kind.INTEGER, finding -> List.of(finding.end())),
        text("path", CitedFinding::path),
        maybe("line", Kind.INTEGER, CitedFinding::line),
        maybe("page", Kind.INTEGER, CitedFinding::page),
        of("paragraph", Kind.INTEGER, finding -> List.of(finding.paragraph())),
        text("title", CitedFinding::title),
        of("authors", Kind.TEXTS, CitedFinding::authors),
        maybe("container", Kind.TEXT, CitedFinding::container),
        maybe("doi", Kind.TEXT, CitedFinding::doi),
        maybe("language", Kind.TEXT, CitedFinding::language),
        flag("derived", CitedFinding::derived),
        text("origin", CitedFinding::origin),
        text("voice", finding -> finding.voice().label()),
        of("headings", Kind.TEXTS, CitedFinding::headings),
        maybe("label", Kind.TEXT, CitedFinding::label),
        maybe("speaker", Kind.TEXT, CitedFinding::speaker),
        maybe("startSeconds", Kind.DECIMAL, CitedFinding::startSeconds),
        maybe("endSeconds", Kind.DECIMAL, CitedFinding::endSeconds),
        maybe("timeBasis", Kind.TEXT, finding -> finding.timeBasis().map(TimeBasis::label)),
        maybe("link", Kind.TEXT, CitedFinding::link),
        maybe("date", Kind.TEXT, CitedFinding::date),
        of("themes", Kind.TEXTS, CitedFinding::themes),
        of("score", Kind.DECIMAL, finding -> List.of(finding.score())),
        flag("candidate", finding -> reading(finding).candidate()),
        flag("negated", finding -> reading(finding).negated()),
        flag("hedged", finding -> reading(finding).hedged()),
        maybe("view", Kind.TEXT, finding -> reading(finding).view()),
        maybe("cause", Kind.TEXT, CitedFinding::cause),
        end("causeStart", Roles::cause, Span::start),
        end("causeEnd", Roles::cause, Span::end),
        maybe("effect", Kind.TEXT, CitedFinding::effect),
        end("effectStart", Roles::effect, Span::start),
        end("effectEnd", Roles::effect, Span::end),
        maybe("direction", Kind.TEXT, finding -> direction(finding)),
        maybe("runnerUp", Kind.TEXT, finding -> runnerUp(finding).map(next -> next.type().label())),
        maybe(
            "runnerUpScore", Kind.DECIMAL, finding -> runnerUp(finding).map(next -> next.score())),
        because("becauseKinds", reason -> reason.kind().label()),
        because("becauseNames", Reason::name),
        because("becauseTexts", Reason::text),
        maybe(
            "reviewState",
            Kind.TEXT,
            finding -> review(finding, Review::state).map(Review.State::label)),
        maybe(
            "reviewType",
            Kind.TEXT,
            finding -> review(finding, Review::type).map(FindingType::label)),
        maybe("correction", Kind.TEXT, finding -> correction(finding).map(Correction::quote)),
        maybe(
            "correctionStart", Kind.INTEGER, finding -> correction(finding).map(Correction::start)),
        flag("starred", finding -> finding.review().filter(Review::starred).isPresent()),
        of("notes", Kind.TEXTS, finding -> finding.review().map(Review::notes).orElse(List.of())),
        of(
            "reviewers",
            Kind.TEXTS,
            finding -> finding.review().map(Review::reviewers).orElse(List.of())));
  }

  private static Column of(String name, Kind kind, Function<CitedFinding, List<?>> values) {
    return new Column(name, kind, values);
  }

  private static Column text(String name, Function<CitedFinding, String> value) {
    return of(name, Kind.TEXT, finding -> List.of(value.apply(finding)));
  }

  private static Column flag(String name, Function<CitedFinding, Boolean> value) {
    return of(name, Kind.BOOLEAN, finding -> List.of(value.apply(finding)));
  }

  private static Column maybe(String name, Kind kind, Function<CitedFinding, Optional<?>> value) {
    return of(name, kind, finding -> value.apply(finding).stream().toList());
  }

  /** Where one end of a mechanism stands in its quote, in UTF-16 code units. */
  private static Column end(
      String name, Function<Roles, Span> end, Function<Span, Integer> offset) {
    return maybe(name, Kind.INTEGER, finding -> reading(finding).roles().map(end).map(offset));
  }

  private static Column because(String name, Function<Reason, String> part) {
    return of(name, Kind.TEXTS, finding -> finding.because().stream().map(part).toList());
  }

  private static Reading reading(CitedFinding finding) {
    return finding.reading().orElse(Reading.PLAIN);
  }

  private static Optional<String> direction(CitedFinding finding) {
    return reading(finding).roles().map(Roles::direction).map(Direction::label);
  }

  private static Optional<Reading.RunnerUp> runnerUp(CitedFinding finding) {
    return reading(finding).runnerUp();
  }

  private static Optional<Correction> correction(CitedFinding finding) {
    return review(finding, Review::correction);
  }

  private static <T> Optional<T> review(CitedFinding finding, Function<Review, Optional<T>> part) {
    return finding.review().flatMap(part);
  }
}
