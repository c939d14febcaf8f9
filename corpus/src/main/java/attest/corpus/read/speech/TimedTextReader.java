package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads timed text in XML: YouTube's {@code <transcript><text start dur>} in seconds, {@code
 * <timedtext><text t d>} and {@code <timedtext><body><p t d>} in milliseconds, and W3C TTML's
 * {@code <tt><body><div><p begin end>}.
 *
 * <p>Speakers are those that TTML names beside the words ({@code ttm:agent}), or else those that
 * the words name.
 *
 * <p>No document type, entity or other file is ever loaded.
 */
public final class TimedTextReader implements FormatReader {
  @Override
  public Document read(SourceFile file) throws RejectedException {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Captions captions = new Captions(file, Format.TIMED_TEXT, fields);
    String source = file.text().text();
    if (source.contains("<!ENTITY")) {
      throw new RejectedException(Rejection.UNSAFE, "timed text that declares entities");
    }
    // XML with a declaration starts with it; people leave lines above it.
    String stripped = source.stripLeading();
    int linesBefore =
        (int)
            source
                .substring(0, source.length() - stripped.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    TimedTextCues cues = new TimedTextCues(captions, fields, linesBefore);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(stripped));
      while (xml.hasNext()) {
        xml.next();
        cues.event(xml);
      }
    } catch (XMLStreamException e) {
      int line = linesBefore + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
      throw new RejectedException(Rejection.DAMAGED, "XML that breaks at line " + line);
    }
    if (!cues.found()) {
      throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "XML without timed text");
    }
    return captions.document();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
