package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts out the words before and after a link that name its cause and its effect. Immutable. */
final class RoleSides {
  private static final Set<String> ENDS_SIDE =
      Set.of(";", ":", "while", "whilst", "whereas", "although");

  /** After a comma. */
  private static final Set<String> ENDS_EFFECT = Set.of("which", "but", "so");

  private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");

  private final CuePattern opens;
  private final CuePattern concedes;
  private final CuePattern yields;
  private final CuePattern frames;
  private final CuePattern joins;
  private final CuePattern reports;
  private final CuePattern reported;
  private final CuePattern inner;

  /**
   * What frames the sides, as its file has it.
   *
   * @param opens what leads into a side
   * @param concedes what leads into a concession before it
   * @param yields what leads into a concession behind it
   * @param frames whose view or experience the sentence is, at its start
   * @param joins what leads from the side before a link to it
   * @param reports who says it, before it
   * @param reported who says it, after it
   * @param inner what opens a clause within another
   */
  record Content(
      String opens,
      String concedes,
      String yields,
      String frames,
      String joins,
      String reports,
      String reported,
      String inner) {}

  RoleSides(Content content, Function<String, CuePattern> pattern) {
    opens = pattern.apply(content.opens());
    concedes = pattern.apply(content.concedes());
    yields = pattern.apply(content.yields());
    frames = pattern.apply(content.frames());
    joins = pattern.apply(content.joins());
    reports = pattern.apply(content.reports());
    reported = pattern.apply(content.reported());
    inner = pattern.apply(content.inner());
  }

  /**
   * The side before a link that starts at a word. If that is the verb of a clause within another,
   * it is the clause's own subject: in "they show how trust helps", trust.
   */
  Optional<Span> before(Words words, int link) {
    int first = first(words, link);
    int last = last(words, first, link);
    for (CuePattern.Match match : inner.allIn(words)) {
      boolean own =
          match.to() < last
              && !words.word(last).equals(",")
              && IntStream.range(match.to(), last).noneMatch(i -> Clauses.isClauseMark(words, i));
      first = own ? Math.max(first, match.to()) : first;
    }
    return span(words, first, last);
  }

  private int first(Words words, int link) {
    int first = words.begin();
    for (int i = link - 2; i > words.begin(); i--) {
      if (ENDS_SIDE.contains(words.word(i))) {
        first = isAt(concedes, words, i) && Clauses.hasComma(words, i, link - 1) ? i : i + 1;
        break;
      }
    }
    for (CuePattern pattern : List.of(reports, frames)) {
      for (CuePattern.Match match : pattern.allIn(words)) {
        first = match.to() < link ? Math.max(first, match.to()) : first;
      }
    }
    return first;
  }

  /** Where an effect ends that goes up to a word, but for a concession at its end. */
  int effectEnd(Words words, int link) {
    return yielding(words, words.begin(), link);
  }

  /** Where the concession starts with which those words end; their end, if there is none. */
  private int yielding(Words words, int from, int to) {
    return IntStream.range(Math.min(opened(words, from, to) + 1, to), to)
        .filter(i -> isAt(yields, words, i) && !Clauses.hasComma(words, i + 1, to))
        .findFirst()
        .orElse(to);
  }

  private int last(Words words, int first, int link) {
    int last = link;
    while (last > first
        && ((Clauses.isMark(words, last - 1) && isLoose(words, first, last))
            || ends(joins, words, last))) {
      last--;
    }
    return last;
  }

  /** Whether what stands before a link names nothing by itself, such as "this". */
  boolean isBare(Words words, int link) {
    int first = opened(words, words.begin(), link);
    if (first < link && isAt(concedes, words, first)) {
      first = conceded(words, first, link);
    }
    return first < link && before(words, link).isEmpty();
  }

  /** The side after a link that ends before a word. */
  Optional<Span> after(Words words, int link) {
    return span(words, link, end(words, link));
  }

  /**
   * The side after a link that is a reason; it ends at a comma too, where the sentence goes on
   * without it: "due to illness, they left".
   */
  Optional<Span> reason(Words words, int link) {
    if (link == words.end()) {
      // A sentence that was broken off: "we trust them because".
      return Optional.empty();
    }
    int end = end(words, link);
    boolean led = Stream.of("SCONJ", "ADP", "ADV").anyMatch(tag -> words.hasTag(link, tag));
    int over =
        IntStream.range(link + 1, end - 1)
            .filter(i -> words.word(i).equals(","))
            .filter(
                i ->
                    (!led && Clauses.isClause(words, i + 1))
                        || (words.hasTag(i + 1, "AUX") && !Clauses.hasComma(words, link, i)))
            .findFirst()
            .orElse(end);
    return span(words, link, over);
  }

  /** Where the side ends that starts at a word. */
  int end(Words words, int from) {
    int end = words.end();
    for (int i = from + 1; i < end; i++) {
      String next = i + 1 < end ? words.word(i + 1) : "";
      boolean reason = next.equals("as") && !(i + 2 < end && words.word(i + 2).equals("well"));
      boolean after = words.word(i).equals(",") && (reason || ENDS_EFFECT.contains(next));
      boolean clause =
          words.word(i).equals(",") && next.equals("and") && Clauses.isNew(words, i + 2);
      if (after || clause || ENDS_SIDE.contains(words.word(i))) {
        end = i;
      }
    }
    for (CuePattern.Match report : reported.allIn(words)) {
      end = report.from() > from ? Math.min(end, report.from()) : end;
    }
    return yielding(words, from, end);
  }

  /** The place behind a comma, if a quotation that ends there holds it; else that of the comma. */
  int withQuote(Words words, int comma) {
    boolean holds = comma + 1 < words.end() && "”\"".contains(words.word(comma + 1));
    return holds ? comma + 2 : comma;
  }

  /** Those words without what only leads in; nothing, if they name nothing. */
  Optional<Span> span(Words words, int from, int to) {
    int last = Math.min(to, words.end());
    int first = opened(words, from, last);
    if (first < last && isAt(concedes, words, first)) {
      first = opened(words, conceded(words, first, last), last);
    }
    while (last > first && Clauses.isMark(words, last - 1) && isLoose(words, first, last)) {
      last--;
    }
    return names(words, first, last) && isBalanced(words.text(first, last))
        ? Optional.of(words.span(first, last))
        : Optional.empty();
  }

  /** Whether words name a thing: "each other" and "it can later" do not. */
  private static boolean names(Words words, int first, int last) {
    return last - first == 1
        ? isName(words, first)
        : IntStream.range(first, last)
            .anyMatch(i -> NAMING.stream().anyMatch(tag -> words.hasTag(i, tag)));
  }

  /** Where a side starts behind what leads into it. */
  private int opened(Words words, int from, int last) {
    int first = from;
    while (first < last
        && ((Clauses.isMark(words, first) && isLoose(words, first, last))
            || isAt(opens, words, first))) {
      first++;
    }
    return first;
  }

  /** Where what a side says starts behind its concession; its end, if that cannot be told. */
  private int conceded(Words words, int first, int last) {
    int comma = Clauses.comma(words, first);
    for (int i = first; i < last - 1 && comma >= last; i++) {
      if (words.word(i).equals(",")
          && (Clauses.isSubject(words, i + 1) || words.word(i + 1).endsWith("ing"))) {
        comma = i;
      }
    }
    return Math.min(comma + 1, last);
  }

  private static boolean isAt(CuePattern pattern, Words words, int at) {
    return !pattern.at(words, at).equals(CuePattern.NO_MATCH);
  }

  /** Whether a word alone names a thing; the tagger takes some nouns for verbs. */
  private static boolean isName(Words words, int at) {
    return words.hasTag(at, "NOUN")
        || words.hasTag(at, "PROPN")
        || (words.hasTag(at, "VERB") && !words.word(at).endsWith("ed"));
  }

  private static boolean ends(CuePattern pattern, Words words, int to) {
    return pattern.at(words, to - 1).to() == to;
  }

  /** Whether the marks at the ends of those words belong to no pair within. */
  private static boolean isLoose(Words words, int first, int last) {
    String text = words.text(first, last);
    return !isBalanced(text)
        || (!isPair(text.charAt(0)) && !isPair(text.charAt(text.length() - 1)));
  }

  private static boolean isPair(char mark) {
    return "()[]“”\"".indexOf(mark) >= 0;
  }

  private static boolean isBalanced(String text) {
    return count(text, '(') == count(text, ')')
        && count(text, '[') == count(text, ']')
        && count(text, '“') == count(text, '”')
        && count(text, '"') % 2 == 0;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }
}
