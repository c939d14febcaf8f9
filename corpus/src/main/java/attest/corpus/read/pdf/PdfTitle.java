package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.work.WorkLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the title on the first page: the largest heading that says enough. */
final class PdfTitle {
  private static final int FEW_WORDS = 3;

  /** A page with a longer paragraph is no cover. */
  private static final int PARAGRAPH = 200;

  private PdfTitle() {}

  /**
   * The title that the first page of these shows.
   *
   * @param spoken whether it is a transcript, whose other headings are names and times
   */
  static Optional<String> of(
      List<PdfBlock> blocks, Function<PdfBlock, String> words, boolean spoken) {
    int page = blocks.stream().mapToInt(PdfBlock::page).min().orElse(0);
    List<PdfBlock> first = blocks.stream().filter(block -> block.page() == page).toList();
    List<PdfBlock> headings =
        first.stream().filter(block -> block.kind() == Passage.Kind.HEADING).toList();
    Optional<PdfBlock> largest = largest(headings);
    if (spoken || largest.map(words).filter(PdfTitle::saysEnough).isPresent()) {
      return largest.map(words);
    }
    boolean cover = first.stream().noneMatch(block -> block.characters() > PARAGRAPH);
    int next = largest.map(headings::indexOf).orElse(0) + 1;
    boolean named =
        next < headings.size() && WorkLine.byline(words.apply(headings.get(next))).isPresent();
    if (cover && next < headings.size() && !named) {
      return largest.map(title -> words.apply(title) + ": " + words.apply(headings.get(next)));
    }
    return largest(headings.stream().filter(h -> saysEnough(words.apply(h))).toList())
        .or(() -> largest)
        .map(words);
  }

  private static boolean saysEnough(String title) {
    return title.split(" ").length > FEW_WORDS;
  }

  /** The first of the largest headings. */
  private static Optional<PdfBlock> largest(List<PdfBlock> headings) {
    return headings.stream()
        .sorted(Comparator.comparing((PdfBlock heading) -> -heading.size()))
        .findFirst();
  }
}
