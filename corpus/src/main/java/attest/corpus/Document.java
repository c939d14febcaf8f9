package attest.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source as text that can be quoted from: its words without mark-up or timecodes, and what the
 * mark-up said about them.
 *
 * @param source where it comes from
 * @param text the canonical text; passages stand on lines of their own
 * @param passages in the order of the text, not overlapping
 * @param links in the order of the text
 * @param remarks what was odd in the file and how it was taken, one line each
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Document(
    Source source, String text, List<Passage> passages, List<Link> links, List<String> remarks) {
  /**
   * Checks that passages and links lie in the text, and that passages are in order and refer to
   * earlier ones only.
   */
  public Document {
    passages = List.copyOf(passages);
    links = List.copyOf(links);
    remarks = List.copyOf(remarks);
    int end = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      int index = i;
      if (passage.span().start() < end || passage.span().end() > text.length()) {
        throw new IllegalArgumentException("passage " + i + " at " + passage.span());
      }
      if (passage.headings().stream().anyMatch(h -> h < 0 || h >= index)
          || passage.leadIn().filter(l -> l < 0 || l >= index).isPresent()) {
        throw new IllegalArgumentException("passage " + i + " refers to a later one");
      }
      end = passage.span().end();
    }
    for (Link link : links) {
      if (link.span().end() > text.length()) {
        throw new IllegalArgumentException(link + " is not in " + text.length() + " characters");
      }
    }
  }

  /** The words of a passage. */
  public String text(Passage passage) {
    return passage.span().of(text);
  }

  /** The headings above a passage, outermost first. */
  public List<Passage> headings(Passage passage) {
    return passage.headings().stream().map(passages::get).toList();
  }

  /** The language of a passage as a BCP 47 tag, if that or the document's is known. */
  public Optional<String> language(Passage passage) {
    return passage.language().or(source::language);
  }

  /**
   * The same document with its languages told.
   *
   * @param language the document's, as a BCP 47 tag
   * @param ofPassages that of each passage, where it can be told
   */
  public Document in(String language, List<Optional<String>> ofPassages) {
    List<Passage> told = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      told.add(
          passage.in(
              ofPassages.get(i).or(passage::language).filter(other -> !other.equals(language))));
    }
    return new Document(source.in(language), text, told, links, remarks);
  }

  /** The same document, counted under that witness. */
  public Document under(String origin) {
    return new Document(source.under(origin), text, passages, links, remarks);
  }
}
