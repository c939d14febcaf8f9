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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads timed text in XML: YouTube's {@code <transcript><text start dur>} in seconds, {@code
 * <timedtext><text t d>} and {@code <timedtext><body><p t d>} in milliseconds, and W3C TTML's
 * {@code <tt><body><div><p begin end>}.
 *
 * <p>No document type, entity or other file is ever loaded.
 */
public final class TimedTextReader implements FormatReader {
  private static final Set<String> CUES = Set.of("text", "p");
  private static final double MILLISECONDS = 1000;

  /** What one file's elements say, as they come. */
  private static final class Cues {
    private final Captions captions;
    private final ObjectNode fields;
    private final TimeExpression expression = new TimeExpression();
    private final StringBuilder words = new StringBuilder();
    private CueTimes times = new CueTimes(OptionalDouble.empty(), OptionalDouble.empty());
    private int line;
    private boolean open;
    private boolean found;

    Cues(Captions captions, ObjectNode fields) {
      this.captions = captions;
      this.fields = fields;
    }

    void event(XMLStreamReader xml) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().equals("tt")) {
            root(xml);
          } else if (CUES.contains(xml.getLocalName())) {
            times = times(xml);
            line = xml.getLocation().getLineNumber();
            words.setLength(0);
            open = true;
            found = true;
          } else if (xml.getLocalName().equals("br")) {
            words.append('\n');
          } else if (xml.getLocalName().equals("title")) {
            words.setLength(0);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            words.append('&').append(xml.getLocalName()).append(';');
        case XMLStreamConstants.END_ELEMENT -> {
          if (open && CUES.contains(xml.getLocalName())) {
            // The text is often escaped twice.
            String text = CueText.plain(Parser.unescapeEntities(words.toString(), false));
            captions.add(line, times, Optional.empty(), false, text);
            open = false;
          } else if (!found && xml.getLocalName().equals("title")) {
            fields.put("title", words.toString().strip());
          }
        }
        default -> {}
      }
    }

    private void root(XMLStreamReader xml) {
      String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
      if (language != null) {
        fields.put("language", language);
      }
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        expression.rate(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }

    private CueTimes times(XMLStreamReader xml) {
      String begin = xml.getAttributeValue(null, "begin");
      if (begin == null) {
        return TimedTextReader.times(xml);
      }
      String end = xml.getAttributeValue(null, "end");
      return end == null
          ? TimedTextReader.times(
              expression.seconds(begin), expression.seconds(xml.getAttributeValue(null, "dur")))
          : new CueTimes(expression.seconds(begin), expression.seconds(end));
    }
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Captions captions = new Captions(file, Format.TIMED_TEXT, fields);
    Cues cues = new Cues(captions, fields);
    if (file.text().text().contains("<!ENTITY")) {
      throw new RejectedException(Rejection.UNSAFE, "timed text that declares entities");
    }
    try {
      XMLStreamReader xml =
          factory().createXMLStreamReader(new StringReader(file.text().text().stripLeading()));
      while (xml.hasNext()) {
        xml.next();
        cues.event(xml);
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new RejectedException(Rejection.DAMAGED, "XML that breaks at line " + line);
    }
    if (!cues.found) {
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

  private static CueTimes times(XMLStreamReader xml) {
    OptionalDouble start = number(xml.getAttributeValue(null, "start"), 1);
    if (start.isPresent()) {
      return times(start, number(xml.getAttributeValue(null, "dur"), 1));
    }
    return times(
        number(xml.getAttributeValue(null, "t"), MILLISECONDS),
        number(xml.getAttributeValue(null, "d"), MILLISECONDS));
  }

  private static CueTimes times(OptionalDouble start, OptionalDouble duration) {
    boolean ends = start.isPresent() && duration.isPresent();
    return new CueTimes(
        start,
        ends
            ? OptionalDouble.of(start.getAsDouble() + duration.getAsDouble())
            : OptionalDouble.empty());
  }

  private static OptionalDouble number(@Nullable String attribute, double unit) {
    try {
      return attribute == null
          ? OptionalDouble.empty()
          : CueTimes.possible(Double.parseDouble(attribute.strip()) / unit);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
