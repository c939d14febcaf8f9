package attest.reports.write;

import attest.reports.Report;
import attest.reports.ThemeSection;
import attest.reports.figure.Figure;
import attest.reports.write.WordFields.TocLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes the blocks of a Word document, in its styles and with its fields. */
final class Word implements Paper {
  /**
   * The height that a picture may take, in CSS pixels: 185 mm, so that a page holds its heading,
   * note and caption, too.
   */
  private static final double MOST_HEIGHT = 700;

  /** What is no part of a quotation. */
  private static final String GREY = "6B7280";

  private static final double SMALL = 8;

  /** Twentieths of a point to a CSS pixel. */
  private static final double PIXEL = 15;

  /** Quotes of the bank that a document can be written on with. */
  private static final int MOST_IN_BANK = 600;

  private final XWPFDocument document;
  private final WordStyles styles;
  private final WordFields fields;
  private final int line;
  private int figures;

  /**
   * A document to write into.
   *
   * @param line the width of its lines, in twentieths of a point
   */
  Word(XWPFDocument document, WordStyles styles, int line) {
    this.document = document;
    this.styles = styles;
    this.line = line;
    this.fields = new WordFields(styles);
  }

  @Override
  public void title(String title, String subtitle) {
    styled("title", title);
    styled("subtitle", subtitle);
  }

  /** A table of contents. */
  void contents(Report report) {
    styled("toc heading", "Contents");
    List<TocLine> lines = new ArrayList<>();
    for (Part part : Part.of(report)) {
      lines.add(new TocLine(styled("toc 1", ""), part.title(), part.anchor()));
      if (part == Part.FINDINGS) {
        for (ThemeSection theme : report.told()) {
          lines.add(new TocLine(styled("toc 2", ""), theme.title(), theme.name()));
        }
      }
    }
    fields.contents(lines);
    document.enforceUpdateFields();
  }

  /** What follows begins on a page of its own. */
  void newPage() {
    styled("normal", "").createRun().addBreak(BreakType.PAGE);
  }

  @Override
  public void heading(int level, String words, String anchor) {
    fields.marked(styled("heading " + level, ""), words, anchor);
  }

  @Override
  public void label(String words, String anchor) {
    fields.marked(styled("label", ""), words, anchor);
  }

  @Override
  public void paragraph(String words) {
    styled("normal", words);
  }

  @Override
  public void note(String words) {
    styled("note", words);
  }

  @Override
  public void described(String about, String words) {
    XWPFParagraph paragraph = styled("normal", "");
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setText(about + ". ");
    paragraph.createRun().setText(words);
  }

  @Override
  public void items(List<String> items) {
    items.forEach(item -> styled("list bullet", item).setNumID(styles.bullets()));
  }

  /**
   * A quotation whose source stands in a footnote; what is to be known of it follows in brackets.
   */
  @Override
  public void quote(Quotation quotation) {
    quotation.label().ifPresent(label -> above(label).setBold(true));
    quotation
        .before()
        .ifPresent(words -> above("(" + Captions.BEFORE + " " + words + ")").setColor(GREY));
    XWPFParagraph paragraph = styled("quote", "");
    paragraph.createRun().setText(quotation.words());
    if (!quotation.marks().isEmpty()) {
      small(paragraph, " [" + String.join("; ", quotation.marks()) + "]");
    }
    XWPFFootnote note = document.createFootnote();
    XWPFParagraph text = note.createParagraph();
    text.setStyle(styles.id("footnote text"));
    text.createRun().setText(" " + quotation.work());
    quotation
        .link()
        .ifPresentOrElse(
            url -> fields.link(text, quotation.place(), url),
            () -> text.createRun().setText(quotation.place()));
    text.createRun().setText(")" + quotation.numbers() + ".");
    paragraph.addFootnoteReference(note);
    XWPFRun reference = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
    reference.setStyle(styles.id("footnote reference"));
  }

  @Override
  public void again(Recall recall) {
    XWPFParagraph paragraph = styled("quote", recall.words());
    small(paragraph, " [" + Captions.IN_FULL + " ");
    fields.link(paragraph, recall.place(), "#" + recall.anchor()).setFontSize(SMALL);
    String marks = String.join("; ", recall.marks());
    small(paragraph, recall.numbers() + (marks.isEmpty() ? "" : "; " + marks) + "]");
  }

  /** Words that are no part of a quotation. */
  private static void small(XWPFParagraph paragraph, String words) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setColor(GREY);
    run.setFontSize(SMALL);
  }

  /**
   * Words above a quotation, on its page. As lines of one paragraph they would not stay together:
   * LibreOffice parts those of a paragraph that has a footnote.
   */
  private XWPFRun above(String words) {
    XWPFParagraph paragraph = styled("quote", words);
    paragraph.setKeepNext(true);
    paragraph.setSpacingAfter(0);
    return paragraph.getRuns().get(0);
  }

  @Override
  public void source(int number, String reference, Optional<String> link, String about) {
    XWPFParagraph paragraph = styled("source", "[" + number + "] " + reference + " ");
    link.ifPresent(
        address -> {
          fields.link(paragraph, address, address);
          paragraph.createRun().setText(" ");
        });
    XWPFRun said = paragraph.createRun();
    said.setText(about);
    said.setColor(GREY);
  }

  @Override
  public void table(String caption, Table table) {
    caption("Table", caption);
    document.getLastParagraph().setKeepNext(true);
    new WordTable(document.createTable(1, table.head().size()), styles, fields).fill(table, line);
    styled("table text", "");
  }

  @Override
  public void figure(Figure figure, String caption) throws IOException {
    Picture picture = Picture.of(figure);
    double scale =
        Math.min(1, Math.min(line / PIXEL / picture.width(), MOST_HEIGHT / picture.height()));
    XWPFParagraph paragraph = styled("normal", "");
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    figures++;
    try {
      XWPFPicture placed =
          run.addPicture(
              new ByteArrayInputStream(picture.png()),
              PictureType.PNG,
              "figure-" + figures + ".png",
              Units.pixelToEMU((int) Math.round(picture.width() * scale)),
              Units.pixelToEMU((int) Math.round(picture.height() * scale)));
      placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(figure.title());
      run.getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(figure.title() + ". " + figure.description());
    } catch (InvalidFormatException e) {
      throw new IOException("a picture that Word cannot hold: " + figure.title(), e);
    }
    caption("Figure", caption);
  }

  @Override
  public boolean showsFigures() {
    return true;
  }

  @Override
  public int mostInBank() {
    return MOST_IN_BANK;
  }

  private void caption(String kind, String words) {
    XWPFParagraph caption = styled("caption", kind + " ");
    fields.number(caption, kind);
    caption.createRun().setText(". " + words);
  }

  private XWPFParagraph styled(String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(styles.id(style));
    if (!words.isEmpty()) {
      paragraph.createRun().setText(words);
    }
    return paragraph;
  }
}
