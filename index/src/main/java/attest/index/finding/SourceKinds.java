package attest.index.finding;

import attest.corpus.Voice;
import java.util.Locale;
import java.util.stream.Stream;

/** How kinds of documents are put in words, wherever people read them. */
public final class SourceKinds {
  private SourceKinds() {}

  /**
   * Documents of a kind, such as {@code markdown notes}, for people: {@code Markdown, notes of
   * recordings}.
   */
  public static String inWords(String kind) {
    return Stream.of(Voice.values())
        .filter(voice -> kind.endsWith(" " + voice.label()))
        .findFirst()
        .map(voice -> kind.substring(0, kind.length() - voice.label().length() - 1) + whose(voice))
        .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
        .orElse(kind);
  }

  private static String whose(Voice voice) {
    return switch (voice) {
      case SPEAKER -> ", speakers' words";
      case NOTES -> ", notes of recordings";
      case AUTHOR -> ", authors' own words";
    };
  }
}
