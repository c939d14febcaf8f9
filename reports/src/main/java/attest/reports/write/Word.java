package attest.reports.write;

import attest.reports.Report;
import attest.reports.ReportFigures;
import attest.reports.ThemeSection;
import attest.reports.figure.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the blocks of a Word document, in its styles and with its fields. */
final class Word {
  /** The width between the margins of the page built in: 170 mm, in twentieths of a point. */
  private static final int LINE = 9638;

  /** The space that a picture may take, in CSS pixels: 165 by 210 mm. */
  private static final double MOST_WIDTH = 623;

  private static final double MOST_HEIGHT = 790;

  private final XWPFDocument document;
  private final WordStyles styles;
  private final BigInteger bullets;
  private int bookmarks;
  private int figures;
  private int tables;

  Word(XWPFDocument document, WordStyles styles) {
    this.document = document;
    this.styles = styles;
    this.bullets = styles.bullets();
  }

  /** A word that leads somewhere, on the web or (with {@code #}) in the document. */
  record Link(String words, String href) {}

  XWPFParagraph paragraph(String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(styles.id(style));
    if (!words.isEmpty()) {
      paragraph.createRun().setText(words);
    }
    return paragraph;
  }

  /** A heading; an anchor that is not empty can be led to. */
  void heading(int level, String words, String anchor) {
    XWPFParagraph paragraph = paragraph("heading " + level, "");
    mark(paragraph, anchor, () -> paragraph.createRun().setText(words));
  }

  /** What follows begins on a page of its own. */
  void newPage() {
    paragraph("normal", "").createRun().addBreak(BreakType.PAGE);
  }

  private void mark(XWPFParagraph paragraph, String anchor, Runnable content) {
    if (anchor.isEmpty()) {
      content.run();
      return;
    }
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(name(anchor));
    start.setId(BigInteger.valueOf(bookmarks));
    content.run();
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    bookmarks++;
  }

  /** Word takes letters, digits and underscores, and forty of them at most. */
  private static String name(String anchor) {
    String name = "a_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
    return name.length() <= 40 ? name : name.substring(0, 30) + "_" + hash(name);
  }

  private static String hash(String name) {
    return Integer.toHexString(name.hashCode());
  }

  /**
   * A quotation whose source stands in a footnote; what is to be known of it follows in brackets.
   */
  void quote(String quote, List<String> marks, Citing citing) {
    XWPFParagraph paragraph = paragraph("quote", "");
    paragraph.createRun().setText(quote);
    if (!marks.isEmpty()) {
      XWPFRun run = paragraph.createRun();
      run.setItalic(false);
      run.setText(" [" + String.join("; ", marks) + "]");
    }
    footnote(paragraph, citing);
  }

  /** What a footnote says: words, a place that may be a link, and more words. */
  record Citing(String before, String place, Optional<String> link, String after) {}

  private void footnote(XWPFParagraph paragraph, Citing citing) {
    XWPFFootnote note = document.createFootnote();
    XWPFParagraph text = note.createParagraph();
    text.setStyle(styles.id("footnote text"));
    text.createRun().setText(" " + citing.before());
    if (citing.link().isPresent()) {
      link(text, new Link(citing.place(), citing.link().get()));
    } else {
      text.createRun().setText(citing.place());
    }
    text.createRun().setText(citing.after());
    paragraph.addFootnoteReference(note);
    XWPFRun reference = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
    reference.setStyle(styles.id("footnote reference"));
  }

  /** Words that lead somewhere: a field, which needs no relation of the part that it stands in. */
  void link(XWPFParagraph paragraph, Link link) {
    String target =
        link.href().startsWith("#")
            ? "\\l \"" + name(link.href().substring(1)) + "\""
            : "\"" + link.href() + "\"";
    field(paragraph, "HYPERLINK " + target, link.words(), Optional.of(styles.id("hyperlink")));
  }

  private static void field(
      XWPFParagraph paragraph, String instruction, String result, Optional<String> style) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    XWPFRun code = paragraph.createRun();
    code.getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    XWPFRun shown = paragraph.createRun();
    shown.setText(result);
    style.ifPresent(shown::setStyle);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  /** A table of contents that Word fills in anew; until then it has these entries. */
  void contents(List<Link> entries) {
    paragraph("toc heading", "Contents");
    for (int i = 0; i < entries.size(); i++) {
      XWPFParagraph paragraph = paragraph("toc 1", "");
      if (i == 0) {
        XWPFRun begin = paragraph.createRun();
        begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        begin.getCTR().getFldCharArray(0).setDirty(true);
        paragraph
            .createRun()
            .getCTR()
            .addNewInstrText()
            .setStringValue(" TOC \\o \"1-2\" \\h \\z ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
      }
      link(paragraph, entries.get(i));
      if (i + 1 == entries.size()) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
      }
    }
  }

  /** A figure and its caption, numbered by Word. */
  void figure(Figure figure, String caption) throws IOException {
    Picture picture = Picture.of(figure);
    double scale =
        Math.min(1, Math.min(MOST_WIDTH / picture.width(), MOST_HEIGHT / picture.height()));
    XWPFParagraph paragraph = paragraph("normal", "");
    paragraph.setKeepNext(true);
    try {
      XWPFPicture placed =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(picture.png()),
                  PictureType.PNG,
                  "figure-" + (figures + 1) + ".png",
                  Units.pixelToEMU((int) Math.round(picture.width() * scale)),
                  Units.pixelToEMU((int) Math.round(picture.height() * scale)));
      placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(figure.title());
      paragraph
          .getRuns()
          .get(0)
          .getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(figure.title() + ". " + figure.description());
    } catch (InvalidFormatException e) {
      throw new IOException("a picture that Word cannot hold: " + figure.title(), e);
    }
    figures++;
    caption("Figure", figures, caption);
  }

  private void caption(String label, int number, String words) {
    XWPFParagraph caption = paragraph("caption", "");
    caption.createRun().setText(label + " ");
    field(caption, "SEQ " + label + " \\* ARABIC", String.valueOf(number), Optional.empty());
    caption.createRun().setText(". " + words);
  }

  /**
   * A table with a caption and a head that stands on each of its pages.
   *
   * @param widths of the columns, in shares of the line
   */
  void table(String caption, List<Integer> widths, List<String> head, List<List<String>> rows) {
    tables++;
    caption("Table", tables, caption);
    document.getLastParagraph().setKeepNext(true);
    XWPFTable table = document.createTable(1, head.size());
    table.getCTTbl().getTblPr().unsetTblBorders();
    table.setStyleID(styles.id("evidence table"));
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(LINE);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int all = widths.stream().mapToInt(Integer::intValue).sum();
    List<Integer> sizes = widths.stream().map(width -> LINE * width / all).toList();
    table.getRow(0).setRepeatHeader(true);
    fill(table.getRow(0), head, sizes, "table head");
    for (List<String> row : rows) {
      XWPFTableRow next = table.createRow();
      fill(next, row, sizes, "table text");
      next.setCantSplitRow(true);
    }
    paragraph("table text", "");
  }

  private void fill(XWPFTableRow row, List<String> words, List<Integer> sizes, String style) {
    for (int i = 0; i < words.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(String.valueOf(sizes.get(i)));
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(styles.id(style));
      paragraph.createRun().setText(words.get(i));
    }
  }

  /** A paragraph with a label in bold before its words. */
  void labelled(String label, String words) {
    XWPFParagraph paragraph = paragraph("normal", "");
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setText(label + ". ");
    paragraph.createRun().setText(words);
  }

  /** An item of a list. */
  void item(String words) {
    paragraph("list bullet", words).setNumID(bullets);
  }

  /** A source, with its address as a link. */
  void source(String words, Optional<String> link) {
    XWPFParagraph paragraph = paragraph("source", words);
    link.ifPresent(address -> link(paragraph, new Link(address, address)));
  }

  /** For each theme, links to its quotes of each type. */
  void cells(Report report) {
    for (ThemeSection theme : report.themes()) {
      XWPFParagraph paragraph = paragraph("source", theme.title() + ": ");
      boolean first = true;
      for (ThemeSection.Part part : theme.parts()) {
        if (part.counts().quotes() > 0) {
          paragraph.createRun().setText(first ? "" : ", ");
          String words = part.counts().quotes() + " " + part.type().plural();
          link(paragraph, new Link(words, "#" + ReportFigures.anchor(theme.name(), part.type())));
          first = false;
        }
      }
      paragraph.createRun().setText(first ? "no quotes" : "");
    }
  }
}
