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

  /** In a list of works there is one in so many characters, at least. */
  private static final int MAX_WORK = 800;

  private ReferenceList() {}

  /** Whether there are as many years, numbers and links in passages as in a list of works. */
  public static boolean areWorks(List<String> passages) {
    int characters = passages.stream().mapToInt(String::length).sum();
    long works = passages.stream().mapToLong(text -> WORK.matcher(text).results().count()).sum();
    return works * MAX_WORK >= characters;
  }

  /**
   * Whether a heading announces such a list, rather than being an entry of a table of contents.
   *
   * @param next what comes after it: works cited have years or numbers
   */
  public static boolean isAnnouncedBy(String heading, String next) {
    if (heading.length() > MAX_CHARS) {
      return false;
    }
    String name = NUMBER.matcher(heading.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return NAMES.contains(name.replace(":", "").strip()) && WORK.matcher(next.strip()).find();
  }
}
