package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A transcript as a table: when and who in cells of their own, beside the cell that is said. */
public final class TranscriptTable {
  private static final int LEAST_ROWS = 3;

  /** What the first row says above the cells that are said. */
  private static final String SAID =
      "text|said|content|transcript|transcription|utterance|dialogue|words";

  /** What it says above those that tell when, and who. */
  private static final String WHEN =
      "time|times|time ?(?:stamp|code|span)s?|start|end|begin|from|to|start time|end time|duration";

  private static final String WHO = "speaker|name|who|participant|speaker name";

  /** What the cells of the first row may say. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:no|nr|line|row|turn|id|" + WHEN + "|" + WHO + "|" + SAID + ")[.#:]?|#",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID_HEAD =
      Pattern.compile("(?:" + SAID + ")[.#:]?", Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO_OR_WHEN_HEAD =
      Pattern.compile("(?:" + WHEN + "|" + WHO + ")[.#:]?", Pattern.CASE_INSENSITIVE);

  /** What it says above cells that tell of what is said: how it is coded, how sure a machine is. */
  private static final Pattern REMARKS_HEAD =
      Pattern.compile(
          "(?:[\\p{L}'’-]{1,20} ){0,2}(?:cod(?:es?|ing)|(?:sub-?)?themes?|categor(?:y|ies)|tags?"
              + "|labels?|topics?|keywords?|notes?|memos?|comments?|remarks?|annotations?"
              + "|observations?|reflections?|interpretations?|analysis|sentiment|emotion|tone"
              + "|confidence|accuracy|score|probability|language|channel|track|status|flags?"
              + "|reviewed|role|position|gender|group|organi[sz]ation|affiliation|site)"
              + "(?: ?(?:\\d{1,2}|%|\\(.{1,30}\\)))?:?",
          Pattern.CASE_INSENSITIVE);

  /** What parts cells in Markdown, and the room after it. */
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|\\s*+");

  /** What parts the head of a table in Markdown from its rows. */
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}\\.?");

  private static final String TIME = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";

  /** A time or a range of times, behind a name perhaps, and before where it leads. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:(\\p{L}.{0,60}?)[\\s,:–—-]+)?[\\[(]?("
              + TIME
              + "(?:\\s*(?:-->|->|-|–|—|to)\\s*"
              + TIME
              + ")?)[\\])]?(\\(https?://[^\\s()]{1,500}\\))?");

  private TranscriptTable() {}

  /**
   * The rows as lines of a transcript, with an empty one behind each; none if they cannot be one.
   *
   * <p>Columns that the first row says to tell of what is said are left out.
   *
   * @param all the text of each of their cells
   */
  public static Optional<List<String>> lines(List<List<String>> all) {
    List<List<String>> rows = withoutRemarks(all);
    int said = longest(rows);
    boolean headed = !rows.isEmpty() && isHead(rows.get(0));
    List<String> lines = new ArrayList<>();
    int turns = 0;
    for (List<String> row : rows.subList(headed ? 1 : 0, rows.size())) {
      Optional<String> opening = opening(row, said);
      if (said >= row.size() || opening.isEmpty()) {
        return Optional.empty();
      }
      turns += opening.get().isEmpty() ? 0 : 1;
      lines.addAll(List.of(opening.get() + row.get(said), ""));
    }
    return turns >= LEAST_ROWS ? Optional.of(lines) : Optional.empty();
  }

  /**
   * Writes tables among some lines as such lines, each row in its place: those of Markdown, and
   * those with tabs between their cells whose first row says what is in them.
   */
  static void in(List<String> lines) {
    int end = 0;
    for (int start = 0; start < lines.size(); start = Math.max(end, start + 1)) {
      List<Integer> places = new ArrayList<>();
      List<List<String>> rows = new ArrayList<>();
      boolean tabbed =
          isTabbed(lines.get(start))
              && isHead(withoutRemarks(List.of(tabbed(lines.get(start)))).get(0));
      end = start;
      while (end < lines.size()
          && (tabbed ? isTabbed(lines.get(end)) : lines.get(end).startsWith("|"))) {
        if (!RULE.matcher(lines.get(end)).matches()) {
          places.add(end);
          rows.add(tabbed ? tabbed(lines.get(end)) : barred(lines.get(end)));
        }
        end++;
      }
      Optional<List<String>> turns = lines(rows);
      if (turns.isPresent()) {
        lines.subList(start, end).replaceAll(row -> "");
        int heads = rows.size() - turns.get().size() / 2;
        for (int i = heads; i < rows.size(); i++) {
          lines.set(places.get(i), turns.get().get(2 * (i - heads)).strip());
        }
      }
    }
  }

  private static boolean isTabbed(String line) {
    return line.indexOf('\t') >= 0;
  }

  private static List<String> tabbed(String line) {
    return List.of(line.split("\t"));
  }

  private static List<String> barred(String line) {
    return BAR.splitAsStream(line.substring(1).strip()).map(String::stripTrailing).toList();
  }

  private static boolean isHead(List<String> row) {
    return row.stream().allMatch(cell -> cell.isBlank() || is(HEAD, cell));
  }

  private static boolean is(Pattern head, String cell) {
    return head.matcher(cell.strip()).matches();
  }

  /** The rows without columns of remarks, if the first says which are said, and when or by whom. */
  private static List<List<String>> withoutRemarks(List<List<String>> rows) {
    BitSet remarks = rows.isEmpty() ? new BitSet() : remarks(rows.get(0));
    return remarks.isEmpty()
        ? rows
        : rows.stream()
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .filter(column -> !remarks.get(column))
                        .mapToObj(row::get)
                        .toList())
            .toList();
  }

  private static BitSet remarks(List<String> head) {
    BitSet remarks = new BitSet();
    if (head.stream().anyMatch(cell -> is(SAID_HEAD, cell))
        && head.stream().anyMatch(cell -> is(WHO_OR_WHEN_HEAD, cell))) {
      IntStream.range(0, head.size())
          .filter(column -> !is(HEAD, head.get(column)) && is(REMARKS_HEAD, head.get(column)))
          .forEach(remarks::set);
    }
    return remarks;
  }

  /** The column with the most characters. */
  private static int longest(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int longest = 0;
    long most = 0;
    for (int column = 0; column < columns; column++) {
      int index = column;
      long all =
          rows.stream().filter(r -> index < r.size()).mapToLong(r -> r.get(index).length()).sum();
      longest = all > most ? column : longest;
      most = Math.max(most, all);
    }
    return longest;
  }

  /** What a line starts with for the cells beside the one that is said; none if they say more. */
  private static Optional<String> opening(List<String> row, int said) {
    List<String> times = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String link = "";
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i).strip();
      Matcher stamp = STAMP.matcher(cell);
      if (i == said || cell.isEmpty() || NUMBER.matcher(cell).matches()) {
        continue;
      }
      Optional<String> name = Optional.of(cell);
      if (stamp.matches()) {
        times.add(stamp.group(2));
        link = stamp.group(3) == null ? link : stamp.group(3);
        name = Optional.ofNullable(stamp.group(1));
      }
      if (name.map(TranscriptTable::named).filter(Optional::isEmpty).isPresent()) {
        return Optional.empty();
      }
      name.flatMap(TranscriptTable::named).ifPresent(names::add);
    }
    return names.size() > 1 || times.size() > 2
        ? Optional.empty()
        : Optional.of(
            Stream.concat(
                    times.isEmpty()
                        ? Stream.empty()
                        : Stream.of("[" + String.join(" - ", times) + "]" + link + " "),
                    names.stream().map(name -> name + ": "))
                .reduce("", String::concat));
  }

  private static Optional<String> named(String cell) {
    return SpeakerName.of(cell.replaceFirst("\\s*:$", "")).filter(SpeakerName::isCapitalised);
  }
}
