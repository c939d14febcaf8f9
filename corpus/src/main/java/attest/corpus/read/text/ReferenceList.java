package attest.corpus.read.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the headings of lists of works cited, which are others' titles and no text of the work. */
public final class ReferenceList {
  private static final Set<String> NAMES =
      Set.of(
          "references",
          "reference list",
          "list of references",
          "references cited",
          "bibliography",
          "works cited",
          "literature cited",
          "literature");

  private static final int MAX_CHARS = 40;
  private static final Pattern NUMBER = Pattern.compile("^(?:\\d+|[ivx]+)\\.?\\s+");
  private static final Pattern WORK =
      Pattern.compile("\\b(?:19|20)\\d\\d|\\bdoi\\b|https?://|^[\\[(]?\\d");

  /** How a work starts: with a name, behind a number perhaps, and with a year before long. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[\\[(]?\\d{1,3}[\\]).]*\\s+)?\\p{Lu}[^?!]{3,250}[\\s(.,;]"
              + "(?:(?:19|20)\\d\\d[a-z]?(?=[).,;:])|n\\.d\\.|in press|forthcoming)");

  /** In a list of works there is one in so many characters, at least. */
  private static final int MAX_WORK = 800;

  private ReferenceList() {}

  /** Whether there are as many years, numbers and links in passages as in a list of works. */
  public static boolean areWorks(List<String> passages) {
    int characters = passages.stream().mapToInt(String::length).sum();
    long works = passages.stream().mapToLong(text -> WORK.matcher(text).results().count()).sum();
    return works * MAX_WORK >= characters;
  }

  /** Whether a passage is one of a list of works, rather than telling of one. */
  public static boolean isWork(String passage) {
    return ENTRY.matcher(passage.strip()).lookingAt() && areWorks(List.of(passage));
  }

  /**
   * Whether a heading announces such a list, rather than being an entry of a table of contents.
   *
   * @param next what comes after it: works cited have years or numbers
   */
  public static boolean isAnnouncedBy(String heading, String next) {
    return isHeading(heading) && WORK.matcher(next.strip()).find();
  }

  /** Whether a line has the words of such a heading, and no others. */
  public static boolean isHeading(String line) {
    if (line.length() > MAX_CHARS) {
      return false;
    }
    String name = NUMBER.matcher(line.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return NAMES.contains(name.replace(":", "").strip());
  }
}
