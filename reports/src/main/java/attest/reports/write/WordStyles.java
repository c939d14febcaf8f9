package attest.reports.write;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles of a Word document: those that it has, by the names that Word gives them in all its
 * languages, and those built in for what it lacks.
 */
final class WordStyles {
  private static final String BULLETS =
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
          + "<w:pPr><w:ind w:left=\"284\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum></w:numbering>";

  private final BigInteger bullets;
  private final Map<String, String> idOfName = new HashMap<>();

  /** Takes the styles of a document, and adds what is lacking. */
  WordStyles(XWPFDocument document) throws IOException {
    boolean bare = document.getStyles() == null;
    CTStyles builtIn = builtIn();
    if (bare) {
      document.createStyles().setStyles(builtIn);
    }
    XWPFStyles styles = document.getStyles();
    for (CTStyle style : builtIn.getStyleList()) {
      String name = style.getName().getVal();
      XWPFStyle own = styles.getStyleWithName(name);
      if (own == null) {
        styles.addStyle(new XWPFStyle(style, styles));
      }
      idOfName.put(
          name.toLowerCase(Locale.ROOT), own == null ? style.getStyleId() : own.getStyleId());
    }
    bullets = bullets(document);
  }

  private static BigInteger bullets(XWPFDocument document) {
    try {
      XWPFNumbering numbering = document.createNumbering();
      CTNumbering list = NumberingDocument.Factory.parse(BULLETS).getNumbering();
      BigInteger kind = numbering.addAbstractNum(new XWPFAbstractNum(list.getAbstractNumArray(0)));
      return numbering.addNum(kind);
    } catch (XmlException e) {
      throw new IllegalStateException("no list", e);
    }
  }

  /** The number of the list that bullets belong to. */
  BigInteger bullets() {
    return bullets;
  }

  /** The id of a style. */
  String id(String name) {
    String id = idOfName.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no style " + name);
    }
    return id;
  }

  private static CTStyles builtIn() throws IOException {
    try (InputStream in = WordStyles.class.getResourceAsStream("word-styles.xml")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks word-styles.xml");
      }
      return StylesDocument.Factory.parse(in).getStyles();
    } catch (XmlException e) {
      throw new IllegalStateException("word-styles.xml is no styles", e);
    }
  }
}
