package attest.corpus.read.jats;

import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.LanguageTag;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The language of what is being written: {@code xml:lang} of the closest element around it. */
final class JatsLanguage {
  private final CanonicalText text;
  private final String document;
  private String current;

  /** Starts with the document's own language, as a BCP 47 tag, if it names one. */
  JatsLanguage(CanonicalText text, Optional<String> document) {
    this.text = text;
    this.document = document.orElse("");
    this.current = this.document;
  }

  /** The language that an element names for what is in it. */
  static Optional<String> of(Element element) {
    return Optional.of(element.attr("xml:lang"))
        .filter(tag -> !tag.isBlank())
        .flatMap(LanguageTag::of);
  }

  /**
   * Goes into an element.
   *
   * @return the language outside, to {@link #leave} it with
   */
  String enter(Element element) {
    String outer = current;
    of(element).ifPresent(this::speak);
    return outer;
  }

  /** Goes out of an element again. */
  void leave(String outer) {
    speak(outer);
  }

  private void speak(String tag) {
    current = tag;
    text.language(tag.isEmpty() || LanguageTag.sameLanguage(tag, document) ? "" : tag);
  }
}
