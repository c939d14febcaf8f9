package attest.corpus.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the words of a PDF, page by page.
 *
 * <p>Left out are words that do not run the way that most of the page does (stamps in margins,
 * watermarks), words off the page, and what the file itself marks as running heads and feet
 * (pagination artifacts, ISO 32000-1 section 14.8.2.2.2).
 */
final class PdfWords extends PDFTextStripper {
  /** A gap of at least this part of a font's own space parts words. */
  private static final float PART_OF_SPACE = 0.5f;

  private static final float MAX_SPACE = 0.2f;
  private static final float SAME_LINE = 0.08f;

  private final List<List<PdfWord>> pages = new ArrayList<>();
  private final Map<PDFont, PdfFontLook> looks = new HashMap<>();
  private final List<Boolean> furniture = new ArrayList<>();
  private final List<Integer> broken = new ArrayList<>();
  private final int most;
  private int characters;

  /**
   * Reads words.
   *
   * @param most how many characters are read at most, before the rest is left
   */
  PdfWords(int most) {
    this.most = most;
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  /** The words of each page, in the order of the file. */
  List<List<PdfWord>> of(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    // Pages without contents are passed over.
    fill(getCurrentPageNo() - 1);
    return pages;
  }

  private void fill(int until) {
    while (pages.size() < until) {
      pages.add(List.of());
    }
  }

  /** The pages that could not be read to their end. */
  List<Integer> broken() {
    return broken;
  }

  /** Whether there was more than may be read. */
  boolean isTooMuch() {
    return characters > most;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (isTooMuch()) {
      return;
    }
    try {
      furniture.clear();
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      // What was read of the page until then is kept.
      broken.add(getCurrentPageNo());
      writePage();
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    furniture.add(
        COSName.ARTIFACT.equals(tag)
            && properties != null
            && "Pagination".equals(properties.getNameAsString(COSName.TYPE)));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!furniture.isEmpty()) {
      super.endMarkedContentSequence();
      furniture.remove(furniture.size() - 1);
    }
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    String text = glyph.getUnicode();
    if (text != null && !furniture.contains(true) && !PdfGlyphs.isSlanting(glyph)) {
      characters += text.length();
      super.processTextPosition(glyph);
    }
  }

  @Override
  protected void writePage() {
    List<PdfWord> words = new ArrayList<>();
    for (List<TextPosition> glyphs : charactersByArticle) {
      words(glyphs, words);
    }
    fill(getCurrentPageNo() - 1);
    pages.add(List.copyOf(PdfScripts.placed(words)));
    charactersByArticle.forEach(List::clear);
    looks.clear();
  }

  private void words(List<TextPosition> glyphs, List<PdfWord> words) {
    float direction = PdfGlyphs.direction(glyphs);
    List<TextPosition> word = new ArrayList<>();
    for (TextPosition glyph : glyphs) {
      boolean blank = PdfGlyphs.isBlank(glyph);
      if (glyph.getDir() != direction || !PdfGlyphs.isOnPage(glyph)) {
        continue;
      }
      if (!word.isEmpty() && (blank || isApart(word.get(word.size() - 1), glyph))) {
        words.add(word(word));
        word.clear();
      }
      if (!blank) {
        word.add(glyph);
      }
    }
    if (!word.isEmpty()) {
      words.add(word(word));
    }
    words.removeIf(w -> w.text().isBlank());
  }

  private boolean isApart(TextPosition last, TextPosition next) {
    float size = Math.max(PdfGlyphs.size(last), PdfGlyphs.size(next));
    float gap = next.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
    float space =
        Math.min(
            MAX_SPACE * size,
            Math.max(PdfWord.SPACE * size, PART_OF_SPACE * next.getWidthOfSpace()));
    return gap > space
        || gap < -0.3 * size
        || Math.abs(next.getYDirAdj() - last.getYDirAdj()) > SAME_LINE * size
        || Math.abs(PdfGlyphs.size(next) - PdfGlyphs.size(last)) > SAME_LINE * size
        || look(last.getFont()).bold() != look(next.getFont()).bold();
  }

  private PdfWord word(List<TextPosition> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(text(glyph)));
    TextPosition first = glyphs.get(0);
    TextPosition last = glyphs.get(glyphs.size() - 1);
    return new PdfWord(
        text.toString(),
        first.getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        first.getYDirAdj(),
        PdfGlyphs.size(first),
        look(first.getFont()).bold());
  }

  /** Its letters, one by one where it is a ligature; pictures, which are no text, as bullets. */
  private String text(TextPosition glyph) {
    String text = glyph.getVisuallyOrderedUnicode();
    if (look(glyph.getFont()).pictures() || text.equals("\uF0B7") || text.equals("\uF0A7")) {
      return "•";
    }
    boolean shaped =
        text.codePoints()
            .anyMatch(c -> (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c < 0xFEFF));
    return shaped ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  private PdfFontLook look(PDFont font) {
    return looks.computeIfAbsent(font, PdfFontLook::of);
  }
}
