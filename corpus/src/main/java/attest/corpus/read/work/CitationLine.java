package attest.corpus.read.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an article says that it is to be cited as: {@code To cite this article: …}. */
public final class CitationLine {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:please |to |how to )?cite (?:(?:this|the) (?:article|paper|work|study)(?: as)?|as)"
              + "|how to cite|(?:(?:suggested|recommended) )?citation(?=:))\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final String WORD = "(?:\\p{Lu}[\\p{L}’'-]*|of|and|the|in|for|on|to|&|de)";

  /** The first word of the names of journals in short, whose full stop ends no title. */
  private static final String SHORT =
      "(?:Acad|Adv|Am|Ann|Aust|Br|Can|Curr|Eur|Front|Int|J|Proc|Trans)\\.";

  /**
   * The name of a journal behind the title, and its volume: {@code 2023; 23(3): 5}, {@code 23(3),
   * 1–12}, {@code 11:123}.
   */
  private static final Pattern JOURNAL =
      Pattern.compile(
          "[.?!”\"’]\\s+((?:SHORT )?\\p{Lu}[\\p{L}’'-]*(?::? WORD){0,11})[.,]*\\s*"
                  .replace("SHORT", SHORT)
                  .replace("WORD", WORD)
              + "(?:\\(?(?:19|20)\\d\\d\\)?[^;.]{0,10};\\s*\\d"
              + "|(?:[Vv]ol(?:ume|\\.)? ?)?\\d{1,4}\\s?(?:\\(\\d{1,4}(?:[-–]\\d{1,4})?\\)[:,]?|[:,])\\s?\\S*\\d)");

  private CitationLine() {}

  /** The journal that the first such line among passages names; it may stand below its label. */
  public static Optional<String> journal(List<String> passages) {
    return IntStream.range(0, passages.size())
        .boxed()
        .flatMap(i -> citation(passages, i).stream())
        .flatMap(citation -> journal(citation).stream())
        .findFirst();
  }

  private static Optional<String> citation(List<String> passages, int at) {
    String passage = passages.get(at);
    Matcher label = LABEL.matcher(passage);
    if (!label.lookingAt()) {
      return Optional.empty();
    }
    return label.end() < passage.length()
        ? Optional.of(passage.substring(label.end()))
        : passages.stream().skip(at + 1L).findFirst();
  }

  private static Optional<String> journal(String citation) {
    Matcher journal = JOURNAL.matcher(citation);
    return journal.find() ? Optional.of(journal.group(1)) : Optional.empty();
  }
}
