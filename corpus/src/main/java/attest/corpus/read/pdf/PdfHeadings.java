package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.text.LineMarks;
import attest.corpus.read.text.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells headings by how they look: larger than the text, bold, in capitals, or numbered. */
final class PdfHeadings {
  private static final float LARGER = 1.07f;
  private static final float NO_SMALLER = 0.9f;
  private static final int MAX_CHARS = 180;
  private static final int MAX_BOLD_CHARS = 120;
  private static final int MAX_LINES = 6;

  /** What interviewers say before they ask, and the question, in bold type. */
  private static final int MAX_PROMPT_CHARS = 600;

  private static final int MAX_LEVEL = 6;

  /** What ends sentences and no headings. */
  private static final Pattern STOP = Pattern.compile("[.,;][”’\"')]*$");

  private final PdfBody body;
  private final Map<Look, Integer> levels = new HashMap<>();

  /** What a heading looks like: the larger, bolder and more capital, the higher it is. */
  private record Look(int halfPoints, boolean bold, boolean capitals) implements Comparable<Look> {
    private static final Comparator<Look> HIGHEST_FIRST =
        Comparator.comparing(Look::halfPoints)
            .thenComparing(Look::bold)
            .thenComparing(Look::capitals)
            .reversed();

    static Look of(PdfBlock block) {
      return new Look(
          Math.round(block.size() * 2), block.first().bold() > 0, isCapitals(block.first().text()));
    }

    @Override
    public int compareTo(Look other) {
      return HIGHEST_FIRST.compare(this, other);
    }
  }

  PdfHeadings(PdfBody body) {
    this.body = body;
  }

  /** The blocks, those that are headings marked as such. */
  List<PdfBlock> mark(List<PdfBlock> blocks) {
    List<PdfBlock> marked = new ArrayList<>();
    TreeSet<Look> looks = new TreeSet<>();
    for (PdfBlock block : blocks) {
      boolean heading = isHeading(block);
      marked.add(heading ? block.as(Passage.Kind.HEADING) : block);
      if (heading) {
        looks.add(Look.of(block));
      }
    }
    looks.forEach(look -> levels.put(look, Math.min(levels.size() + 1, MAX_LEVEL)));
    return marked;
  }

  /** How deep a heading is, from 1 for the highest. */
  int level(PdfBlock heading) {
    return levels.getOrDefault(Look.of(heading), MAX_LEVEL);
  }

  private boolean isHeading(PdfBlock block) {
    String first = block.first().text();
    String last = block.last().text();
    boolean asks =
        block.isBold() && block.characters() <= MAX_PROMPT_CHARS && Prompt.is(block.text());
    boolean isLong = block.lines().size() > MAX_LINES || block.characters() > MAX_CHARS;
    if (block.kind() == Passage.Kind.TABLE_CELL
        || (isLong && !asks)
        || LineMarks.isCaption(first)
        || LineMarks.isContentsEntry(last)
        || first.codePoints().filter(Character::isLetter).count() < 2
        || (STOP.matcher(last).find() && !asks)) {
      return false;
    }
    boolean section = LineMarks.isSection(first);
    if (block.kind() == Passage.Kind.LIST_ITEM && !section) {
      return false;
    }
    if (block.size() > body.size() * LARGER) {
      return true;
    }
    return block.size() >= body.size() * NO_SMALLER
        && (block.characters() <= MAX_BOLD_CHARS || asks)
        && (block.isBold() || isCapitals(first))
        && !LineMarks.startsInside(first);
  }

  private static boolean isCapitals(String text) {
    return text.codePoints().filter(Character::isUpperCase).count() >= 3
        && text.codePoints().noneMatch(Character::isLowerCase);
  }
}
