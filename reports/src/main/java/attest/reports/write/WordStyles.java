package attest.reports.write;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
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
    if (!bare) {
      styles(document)
          .getStyleList()
          .forEach(style -> idOfName.put(name(style), style.getStyleId()));
    }
    XWPFStyles styles = bare ? document.createStyles() : document.getStyles();
    CTStyles builtIn = builtIn();
    if (bare) {
      styles.setStyles(builtIn);
    }
    Map<String, String> idOfBuiltIn = new HashMap<>();
    List<CTStyle> lacking = new ArrayList<>();
    for (CTStyle style : builtIn.getStyleList()) {
      if (!idOfName.containsKey(name(style))) {
        String id = style.getStyleId();
        idOfName.put(name(style), !bare && styles.styleExist(id) ? "Attest" + id : id);
        lacking.add(style);
      }
      idOfBuiltIn.put(style.getStyleId(), id(name(style)));
    }
    for (CTStyle style : bare ? List.<CTStyle>of() : lacking) {
      style.setStyleId(id(name(style)));
      if (style.isSetBasedOn()) {
        CTString base = style.getBasedOn();
        base.setVal(idOfBuiltIn.getOrDefault(base.getVal(), base.getVal()));
      }
      styles.addStyle(new XWPFStyle(style, styles));
    }
    bullets = bullets(document);
  }

  /**
   * Word does not tell names by their case: its own files have {@code Title} and {@code heading 1}.
   */
  private static String name(CTStyle style) {
    return style.getName().getVal().toLowerCase(Locale.ROOT);
  }

  private static CTStyles styles(XWPFDocument document) throws IOException {
    try {
      return document.getStyle();
    } catch (XmlException e) {
      throw new IOException("the styles of the Word document are damaged", e);
    }
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
