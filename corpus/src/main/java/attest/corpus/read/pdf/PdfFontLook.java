package attest.corpus.read.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What a font looks like.
 *
 * @param bold whether it is bold
 * @param pictures whether it holds pictures in place of letters
 */
record PdfFontLook(boolean bold, boolean pictures) {
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|demi|-medi$|^cmbx|\\.b$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURES =
      Pattern.compile("wingdings|webdings|dingbats", Pattern.CASE_INSENSITIVE);

  /** The CSS weight from which on a font is bold, as font descriptors give it. */
  private static final float BOLD_WEIGHT = 600;

  /** The looks of a font: some descriptors do not tell, but names do. */
  static PdfFontLook of(PDFont font) {
    String name = String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    return new PdfFontLook(heavy || BOLD.matcher(name).find(), PICTURES.matcher(name).find());
  }
}
