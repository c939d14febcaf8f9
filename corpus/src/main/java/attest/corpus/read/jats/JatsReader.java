package attest.corpus.read.jats;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Voice;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Raised;
import attest.corpus.read.work.Provenance;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads articles in the Journal Article Tag Suite (ANSI/NISO Z39.96) and its forerunner, the NLM
 * DTDs.
 *
 * <p>Broken XML is read as far as it goes. No document type is ever loaded: the entities of HTML
 * are known, others stay as they are written. References, footnotes and what only tells of the
 * making of an article are left out.
 */
public final class JatsReader implements FormatReader {
  /** Deeper than any article; what is nested deeper is read as if it were not. */
  private static final int MAX_NESTING = 100;

  /** Whether a file whose first element is an article is one of a journal. */
  public static boolean recognises(FileText file) {
    String text = file.text();
    return text.contains("<front") || (text.contains("<body") && text.contains("<sec"));
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(MAX_NESTING);
    Element article = article(Jsoup.parse(file.text().text(), "", parser));
    Raised.in(article);
    CanonicalText text = new CanonicalText();
    if (article.endSourceRange().isImplicit()) {
      text.remark("the XML breaks off before its end; it was read as far as it goes");
    }
    Provenance provenance = new Provenance(file, JatsFront.fields(article));
    new JatsArticle(text, JatsLanguage.of(article)).write(article);
    return text.of(provenance.source(Format.JATS, Voice.AUTHOR, Optional.empty()));
  }

  /** The one article of a file, of which an archive may have made a set. */
  private static Element article(Element file) throws RejectedException {
    List<Element> roots = file.children();
    if (!roots.isEmpty() && roots.get(0).nameIs("pmc-articleset")) {
      roots = roots.get(0).children().stream().filter(child -> child.nameIs("article")).toList();
      if (roots.size() > 1) {
        throw new RejectedException(
            Rejection.UNSUPPORTED_FORMAT,
            "a set of " + roots.size() + " articles; save each to a file of its own");
      }
    }
    if (roots.isEmpty()) {
      throw new RejectedException(Rejection.NO_TEXT, "XML without an article in it");
    }
    return roots.get(0);
  }
}
