package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a labelled document in its line form, which {@code corpus/training/README.md} tells. Used
 * once.
 */
final class TrainingText {
  private static final String START = "# doc:";
  private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[*-]|\\d+[.)])\\s+(\\S.*)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*(.*)");
  private static final Pattern TURN = Pattern.compile("> ([^:]{1,60}):\\s+(\\S.*)");

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final List<LabelledDocument.Unit> units = new ArrayList<>();

  /** The headings that are open: their depth, and their places among the passages. */
  private final List<int[]> headings = new ArrayList<>();

  private final Map<Integer, Integer> lastItem = new HashMap<>();
  private Optional<Open> open = Optional.empty();
  private Optional<Integer> lastParagraph = Optional.empty();
  private Optional<Integer> leadIn = Optional.empty();
  private boolean inList;

  /** A passage that is being read. */
  private record Open(
      Passage.Kind kind,
      int start,
      int line,
      int depth,
      Optional<Integer> leadIn,
      Optional<Span> label,
      Optional<String> speaker) {}

  private TrainingText(String name) {
    this.name = name;
  }

  /**
   * Reads one.
   *
   * @throws UsageException if a line is malformed, naming it
   */
  static LabelledDocument read(String name, List<String> lines) {
    return new TrainingText(name).read(lines);
  }

  private LabelledDocument read(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).startsWith(START)) {
      throw new UsageException(name + ": the first line must be '# doc: genre | field | title'");
    }
    String[] head = lines.get(0).substring(START.length()).split("\\|", 3);
    if (head.length < 3 || head[0].isBlank() || head[2].isBlank()) {
      throw new UsageException(name + ": the first line must be '# doc: genre | field | title'");
    }
    for (int i = 1; i < lines.size(); i++) {
      line(lines.get(i), i + 1);
    }
    close();
    String genre = head[0].strip().toLowerCase(Locale.ROOT);
    Source source =
        new Source(
            name,
            head[2].strip(),
            "training",
            "training:" + name,
            voice(genre),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            false);
    Document document = new Document(source, text.toString(), passages, List.of(), List.of());
    return new LabelledDocument(name, genre, false, document, units);
  }

  private static Voice voice(String genre) {
    if (genre.matches(".*(transcript|interview|podcast).*")) {
      return Voice.SPEAKER;
    }
    return genre.matches(".*notes? of .*|.*recorded.*") ? Voice.NOTES : Voice.AUTHOR;
  }

  private void line(String line, int number) {
    if (line.isBlank()) {
      close();
    } else if (line.startsWith("#")) {
      heading(line, number);
    } else {
      int tab = line.indexOf('\t');
      if (tab < 0 || line.substring(tab).isBlank()) {
        throw new UsageException(
            name + ":" + number + ": write LABELS, a tab and the sentence: " + line);
      }
      unit(labels(line.substring(0, tab), number), line.substring(tab + 1), number);
    }
  }

  private Set<FindingType> labels(String letters, int number) {
    Set<FindingType> labels = EnumSet.noneOf(FindingType.class);
    for (String letter : letters.strip().split(" +", -1)) {
      if (!letter.equals("-")) {
        labels.add(FindingType.ofLetter(letter).orElseThrow(() -> noLabel(letter, number)));
      }
    }
    return labels;
  }

  private UsageException noLabel(String letter, int number) {
    String letters =
        Arrays.stream(FindingType.values())
            .map(FindingType::letter)
            .collect(Collectors.joining(", "));
    return new UsageException(
        name + ":" + number + ": no label '" + letter + "'; there are " + letters + " and -");
  }

  private void heading(String line, int number) {
    close();
    int depth = line.length() - line.replaceFirst("^#+", "").length();
    headings.removeIf(heading -> heading[0] >= depth);
    open(Passage.Kind.HEADING, number, depth, Optional.empty(), Optional.empty());
    text.append(line.substring(depth).strip());
    int place = passages.size();
    close();
    headings.add(new int[] {depth, place});
    lastParagraph = Optional.empty();
    inList = false;
  }

  private void unit(Set<FindingType> labels, String unit, int number) {
    Matcher item = ITEM.matcher(unit);
    Matcher turn = TURN.matcher(unit.strip());
    String words = unit.strip();
    if (item.matches()) {
      close();
      item(1 + item.group(1).length() / 2, number);
      words = item.group(2).strip();
    } else if (turn.matches()) {
      close();
      open(Passage.Kind.TURN, number, 0, Optional.empty(), Optional.of(turn.group(1)));
      words = turn.group(2).strip();
    } else if (words.startsWith("**") && BOLD.matcher(words).matches()) {
      close();
    }
    if (open.isEmpty()) {
      lastParagraph = Optional.of(passages.size());
      inList = false;
      open(Passage.Kind.PARAGRAPH, number, 0, Optional.empty(), Optional.empty());
    } else if (text.length() > open.get().start()) {
      text.append(' ');
    }
    add(labels, words);
  }

  private void item(int depth, int number) {
    if (!inList) {
      leadIn = lastParagraph.filter(paragraph -> paragraph == passages.size() - 1);
    }
    Optional<Integer> above =
        depth > 1 ? Optional.ofNullable(lastItem.get(depth - 1)).or(() -> leadIn) : leadIn;
    lastItem.put(depth, passages.size());
    inList = true;
    open(Passage.Kind.LIST_ITEM, number, depth, above, Optional.empty());
  }

  private void add(Set<FindingType> labels, String words) {
    int start = text.length();
    Matcher bold = BOLD.matcher(words);
    int body = start;
    if (bold.matches()) {
      text.append(bold.group(1)).append(bold.group(2));
      Span label = new Span(start, start + bold.group(1).replaceFirst("[:.–—\\s-]+$", "").length());
      open = open.map(o -> o.start() == start ? labelled(o, label) : o);
      body = afterLabel(label.end());
    } else {
      text.append(words);
    }
    Span span = new Span(body < text.length() ? body : start, text.length());
    if (span.of(text.toString()).isBlank()) {
      throw new UsageException(name + ": an empty sentence behind: " + words);
    }
    units.add(
        new LabelledDocument.Unit(passages.size(), span, labels, EnumSet.allOf(FindingType.class)));
  }

  private int afterLabel(int from) {
    int at = from;
    while (at < text.length()
        && !Character.isLetterOrDigit(text.charAt(at))
        && "\"“‘'([".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static Open labelled(Open o, Span label) {
    return new Open(
        o.kind(), o.start(), o.line(), o.depth(), o.leadIn(), Optional.of(label), o.speaker());
  }

  private void open(
      Passage.Kind kind, int line, int depth, Optional<Integer> above, Optional<String> speaker) {
    open =
        Optional.of(new Open(kind, text.length(), line, depth, above, Optional.empty(), speaker));
  }

  private void close() {
    open.ifPresent(
        o -> {
          passages.add(
              new Passage(
                  o.kind(),
                  new Span(o.start(), text.length()),
                  Optional.of(o.line()),
                  Optional.empty(),
                  o.depth(),
                  headings.stream().map(heading -> heading[1]).toList(),
                  o.leadIn(),
                  o.label(),
                  o.speaker(),
                  Optional.empty(),
                  List.of()));
          text.append('\n');
        });
    open = Optional.empty();
  }
}
