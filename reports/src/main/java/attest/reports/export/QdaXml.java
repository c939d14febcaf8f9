package attest.reports.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of one namespace, element by element. Not safe for use by several threads. */
final class QdaXml {
  private final XMLStreamWriter xml;

  /**
   * Starts a document.
   *
   * @param out where to; it is left open
   * @param root the outermost element
   * @param namespace of all elements
   * @param attributes of the root: names and values by turns
   */
  QdaXml(OutputStream out, String root, String namespace, String... attributes) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(namespace);
      write(attributes);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Opens an element with these attributes: names and values by turns. */
  QdaXml open(String name, String... attributes) throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  /** Closes the element that was opened last, the root too. */
  QdaXml close() throws IOException {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** An element that holds nothing but these attributes. */
  QdaXml empty(String name, String... attributes) throws IOException {
    return open(name, attributes).close();
  }

  /** An element that holds this text, without attributes. */
  QdaXml text(String name, String text) throws IOException {
    open(name);
    try {
      xml.writeCharacters(allowed(text));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    return close();
  }

  /** Writes out what is not yet. */
  void end() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** What went wrong, as whoever writes the file tells it. */
  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause
        ? cause
        : new IOException(e.getMessage(), e);
  }

  /** The text, with a mark in place of what XML 1.0 cannot hold, not even escaped. */
  private static String allowed(String text) {
    if (text.codePoints().allMatch(QdaXml::isAllowed)) {
      return text;
    }
    return text.codePoints()
        .map(point -> isAllowed(point) ? point : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point >= 0x20
        ? point < 0xD800 || (point > 0xDFFF && point != 0xFFFE && point != 0xFFFF)
        : point == '\t' || point == '\n' || point == '\r';
  }
}
