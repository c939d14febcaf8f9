package attest.corpus.read.office;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/**
 * The parts of a Word document: ECMA-376, in its transitional and its strict form.
 *
 * @param parts the package
 */
record DocxPackage(OfficePackage parts) {
  /** The main part's text as a tree of HTML, without notes, comments, headers and footers. */
  Element body() throws RejectedException {
    String main = target("", "_rels/.rels", "/officeDocument", "word/document.xml");
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
    DocxStyles styles =
        new DocxStyles(parts.xml(target(folder, relations, "/styles", "styles.xml")));
    DocxTree tree = new DocxTree(styles);
    byte[] xml =
        parts
            .part(main)
            .orElseThrow(() -> new RejectedException(Rejection.DAMAGED, "without its main part"));
    try {
      XMLReaderUtils.parseSAX(
          new ByteArrayInputStream(xml),
          new DocxRuns(tree, links(relations), styles),
          new ParseContext());
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      // Elements that stand where they cannot make Tika's handler fail in many ways.
      throw new RejectedException(Rejection.DAMAGED, main + " is not what Word writes");
    }
    return tree.body();
  }

  /** Puts what the core properties say of the work into the fields. */
  void describe(ObjectNode fields) throws RejectedException {
    Element core = parts.xml(target("", "_rels/.rels", "/core-properties", "docProps/core.xml"));
    // The library python-docx leaves the author and the day of its template in what it writes.
    boolean fromTemplate = core.select("dc|creator").text().equals("python-docx");
    String saved =
        core.select("dcterms|modified").isEmpty() ? "dcterms|created" : "dcterms|modified";
    Map.of("dc|title", "title", "dc|creator", "authors", saved, "date")
        .forEach(
            (query, field) -> {
              Element property = core.selectFirst(query);
              if (property != null && !property.text().isBlank() && !fromTemplate) {
                fields.put(field, property.text().strip());
              }
            });
  }

  /** The part that a relation of that type leads to out of a folder, as ECMA-376 part 2 says. */
  private String target(String folder, String relations, String type, String otherwise)
      throws RejectedException {
    return parts.xml(relations).select("Relationship").stream()
        .filter(relation -> relation.attr("Type").endsWith(type))
        .map(relation -> relation.attr("Target"))
        .findFirst()
        .map(target -> OfficePackage.path(folder, target))
        .orElse(folder + otherwise);
  }

  private Map<String, String> links(String relations) throws RejectedException {
    Map<String, String> links = new HashMap<>();
    parts
        .xml(relations)
        .select("Relationship[TargetMode=External]")
        .forEach(relation -> links.put(relation.attr("Id"), relation.attr("Target")));
    return links;
  }
}
