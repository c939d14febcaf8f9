package attest.corpus.read.speech;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes cues of the elements of timed text, as they come. */
final class TimedTextCues {
  private static final Set<String> CUES = Set.of("text", "p");
  private static final Set<String> TIMED = Set.of("body", "div", "p", "span", "text");
  private static final double MILLISECONDS = 1000;

  private final Captions captions;
  private final ObjectNode fields;
  private final int linesBefore;
  private final TimeExpression expression = new TimeExpression();
  private final StringBuilder words = new StringBuilder();
  private final Deque<TimedElement> open = new ArrayDeque<>();
  private final Map<String, String> names = new HashMap<>();
  private Optional<String> named = Optional.empty();
  private Optional<String> speaking = Optional.empty();
  private boolean found;

  /**
   * None yet.
   *
   * @param fields takes what the file says of its work
   * @param linesBefore how many lines of the file stand before the XML
   */
  TimedTextCues(Captions captions, ObjectNode fields, int linesBefore) {
    this.captions = captions;
    this.fields = fields;
    this.linesBefore = linesBefore;
    open.push(TimedElement.root());
  }

  /** Whether there is an element that is a cue. */
  boolean found() {
    return found;
  }

  /** Takes what comes next in the file. */
  void event(XMLStreamReader xml) {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          words.append('&').append(xml.getLocalName()).append(';');
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) {
    TimedElement parent = open.element();
    TimedElement element = element(xml, parent);
    if (element != parent) {
      write(parent);
    }
    open.push(element);
    switch (xml.getLocalName()) {
      case "tt" -> root(xml);
      case "br" -> words.append('\n');
      case "agent" ->
          named = Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "id"));
      case "title", "name" -> {
        if (!parent.isCue()) {
          words.setLength(0);
        }
      }
      default -> {}
    }
  }

  private void end(String element) {
    TimedElement ended = open.pop();
    TimedElement parent = open.element();
    if (ended != parent) {
      write(ended);
      parent.after(ended);
    } else if (!found && element.equals("title")) {
      fields.put("title", words.toString().strip());
    } else if (!found && element.equals("name")) {
      named.ifPresent(id -> names.put(id, words.toString().strip()));
    }
  }

  private void write(TimedElement element) {
    // The text is often escaped twice.
    String text = CueText.plain(Parser.unescapeEntities(words.toString(), false));
    words.setLength(0);
    if (element.isCue() && !text.isBlank()) {
      boolean opens = !element.agent().equals(speaking);
      speaking = element.agent();
      captions.add(
          element.line(),
          element.times(),
          speaking.map(id -> names.getOrDefault(id, id)),
          opens,
          text);
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

  /** What holds for the words of an element, which is what holds around it if it says nothing. */
  private TimedElement element(XMLStreamReader xml, TimedElement parent) {
    String name = xml.getLocalName();
    boolean cue = CUES.contains(name);
    found |= cue;
    Optional<CueTimes> times = cue ? offset(xml) : Optional.empty();
    if (times.isEmpty() && TIMED.contains(name)) {
      times = expressed(xml, parent);
    }
    Optional<String> agent =
        TIMED.contains(name) ? Optional.ofNullable(attribute(xml, "agent")) : Optional.empty();
    boolean sequence = "seq".equals(attribute(xml, "timeContainer"));
    return cue || sequence || times.isPresent() || agent.isPresent()
        ? parent.child(
            linesBefore + xml.getLocation().getLineNumber(),
            cue,
            sequence,
            agent,
            times.orElseGet(parent::times))
        : parent;
  }

  /** The times as TTML writes them. */
  private Optional<CueTimes> expressed(XMLStreamReader xml, TimedElement parent) {
    String begin = attribute(xml, "begin");
    String end = attribute(xml, "end");
    String duration = attribute(xml, "dur");
    return begin == null && end == null && duration == null
        ? Optional.empty()
        : Optional.of(
            (TimeExpression.isAbsolute(begin) ? TimedElement.root() : parent)
                .within(
                    begin == null ? OptionalDouble.of(0) : expression.seconds(begin),
                    expression.seconds(end),
                    expression.seconds(duration)));
  }

  /** The times as YouTube writes them. */
  private static Optional<CueTimes> offset(XMLStreamReader xml) {
    String seconds = attribute(xml, "start");
    String milliseconds = attribute(xml, "t");
    if (seconds != null) {
      return Optional.of(times(number(seconds, 1), number(attribute(xml, "dur"), 1)));
    }
    return milliseconds == null
        ? Optional.empty()
        : Optional.of(
            times(number(milliseconds, MILLISECONDS), number(attribute(xml, "d"), MILLISECONDS)));
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

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(null, name);
  }
}
