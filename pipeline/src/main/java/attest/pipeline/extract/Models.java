package attest.pipeline.extract;

import attest.corpus.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Version;

/**
 * OpenNLP's models of English, trained on the Universal Dependencies' English Web Treebank. They
 * are large, and are loaded once. Safe for use by several threads.
 */
public final class Models {
  private static final Once<English> ENGLISH = new Once<>(() -> loaded(English::new));

  /** A corpus of plain English never needs it. */
  private static final Once<LanguageDetectorModel> LANGUAGES =
      new Once<>(() -> loaded(() -> new LanguageDetectorModel(resource("/langdetect-183.bin"))));

  private final English english;
  private final KnownTokens known = new KnownTokens();
  private final Optional<Encoder> encoder;

  private Models(English english, Optional<Encoder> encoder) {
    this.english = english;
    this.encoder = encoder;
  }

  private record English(
      SentenceModel sentences, TokenizerModel tokens, POSModel tags, LemmatizerModel lemmas) {
    English() throws IOException {
      this(
          new SentenceModel(english("sentence")),
          new TokenizerModel(english("tokens")),
          new POSModel(english("pos")),
          new LemmatizerModel(english("lemmas")));
    }
  }

  /** Reads something from the class path. */
  @FunctionalInterface
  private interface Loading<T> {
    T load() throws IOException;
  }

  private static <T> T loaded(Loading<T> loading) {
    try {
      return loading.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the models of OpenNLP cannot be loaded", e);
    }
  }

  /** Loads the models from the class path; nothing is downloaded. */
  public static Models load() {
    return load(Optional.empty());
  }

  /** Loads the same, joined by a user's encoder if there is one. */
  public static Models load(Optional<Encoder> encoder) {
    return new Models(ENGLISH.get(), encoder);
  }

  /** The version of OpenNLP that runs them. */
  public static String openNlp() {
    return Version.currentVersion().toString();
  }

  private static URL english(String model) {
    return resource("/opennlp-en-ud-ewt-" + model + "-1.3-2.5.4.bin");
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Models.class.getResource(name), name);
  }

  /** A user's encoder, if there is one. */
  public Optional<Encoder> encoder() {
    return encoder;
  }

  SentenceModel sentences() {
    return english.sentences();
  }

  TokenizerModel tokens() {
    return english.tokens();
  }

  /** The tokens that were found by the model before. */
  KnownTokens known() {
    return known;
  }

  POSModel tags() {
    return english.tags();
  }

  LemmatizerModel lemmas() {
    return english.lemmas();
  }

  /** Loaded when it is first asked for. */
  LanguageDetectorModel languages() {
    return LANGUAGES.get();
  }
}
