package attest.reports.write;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** What Word fills in or follows: bookmarks and links to them, numbers of captions and pages. */
final class WordFields {
  private final WordStyles styles;
  private final Map<String, Integer> counters = new HashMap<>();
  private int bookmarks;

  WordFields(WordStyles styles) {
    this.styles = styles;
  }

  /** Words that an anchor leads to; none does, if it is empty. */
  void marked(XWPFParagraph paragraph, String words, String anchor) {
    if (anchor.isEmpty()) {
      paragraph.createRun().setText(words);
      return;
    }
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(bookmark(anchor));
    start.setId(BigInteger.valueOf(bookmarks));
    paragraph.createRun().setText(words);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    bookmarks++;
  }

  /** Word takes letters, digits and underscores, and forty of them at most. */
  private static String bookmark(String anchor) {
    String name = "a_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
    return name.length() <= 40
        ? name
        : name.substring(0, 30) + "_" + Integer.toHexString(name.hashCode());
  }

  /**
   * Words that lead somewhere: a field, which needs no relation of the part that it stands in.
   *
   * @param href on the web or, with {@code #}, an anchor in the document
   * @return the words
   */
  XWPFRun link(XWPFParagraph paragraph, String words, String href) {
    String target =
        href.startsWith("#") ? "\\l \"" + bookmark(href.substring(1)) + "\"" : "\"" + href + "\"";
    XWPFRun shown = field(paragraph, "HYPERLINK " + target, words);
    shown.setStyle(styles.id("hyperlink"));
    return shown;
  }

  /** The next number of a kind of captions. */
  void number(XWPFParagraph paragraph, String kind) {
    int number = counters.merge(kind, 1, Integer::sum);
    field(paragraph, "SEQ " + kind + " \\* ARABIC", String.valueOf(number));
  }

  private static XWPFRun field(XWPFParagraph paragraph, String instruction, String result) {
    begin(paragraph, instruction, false);
    XWPFRun shown = paragraph.createRun();
    shown.setText(result);
    end(paragraph);
    return shown;
  }

  private static void begin(XWPFParagraph paragraph, String instruction, boolean outdated) {
    XWPFRun begin = paragraph.createRun();
    begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    if (outdated) {
      begin.getCTR().getFldCharArray(0).setDirty(true);
    }
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }

  private static void end(XWPFParagraph paragraph) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  /**
   * A line of a table of contents.
   *
   * @param paragraph still empty
   * @param title of what it leads to
   * @param anchor of that
   */
  record TocLine(XWPFParagraph paragraph, String title, String anchor) {}

  /**
   * A table of contents down to the themes, with their pages: a field, which Word fills in anew, of
   * lines that are fields, too.
   */
  void contents(List<TocLine> lines) {
    begin(lines.get(0).paragraph(), "TOC \\o \"1-2\" \\h \\z", true);
    for (TocLine line : lines) {
      XWPFParagraph paragraph = line.paragraph();
      field(paragraph, "HYPERLINK \\l \"" + bookmark(line.anchor()) + "\"", line.title());
      paragraph.createRun().addTab();
      begin(paragraph, "PAGEREF " + bookmark(line.anchor()) + " \\h", true);
      paragraph.createRun().setText("");
      end(paragraph);
    }
    end(lines.get(lines.size() - 1).paragraph());
  }
}
