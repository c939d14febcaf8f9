package attest.pipeline.extract;

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
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's models of English, trained on the Universal Dependencies' English Web Treebank. They
 * are large: load them once and share them. Safe for use by several threads.
 */
public final class Models {
  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final KnownTokens known = new KnownTokens();
  private final POSModel tags;
  private final LemmatizerModel lemmas;
  private final Optional<Encoder> encoder;
  private @Nullable LanguageDetectorModel languages;

  private Models(Optional<Encoder> encoder) throws IOException {
    this.encoder = encoder;
    sentences = new SentenceModel(resource("sentence"));
    tokens = new TokenizerModel(resource("tokens"));
    tags = new POSModel(resource("pos"));
    lemmas = new LemmatizerModel(resource("lemmas"));
  }

  /** Loads the models from the class path; nothing is downloaded. */
  public static Models load() {
    return load(Optional.empty());
  }

  /** Loads the same, joined by a user's encoder if there is one. */
  public static Models load(Optional<Encoder> encoder) {
    try {
      return new Models(encoder);
    } catch (IOException e) {
      throw new UncheckedIOException("the models of OpenNLP cannot be loaded", e);
    }
  }

  /** The version of OpenNLP that runs them. */
  public static String openNlp() {
    return Version.currentVersion().toString();
  }

  private static URL resource(String model) {
    String name = "/opennlp-en-ud-ewt-" + model + "-1.3-2.5.4.bin";
    return Objects.requireNonNull(Models.class.getResource(name), name);
  }

  /** A user's encoder, if there is one. */
  public Optional<Encoder> encoder() {
    return encoder;
  }

  SentenceModel sentences() {
    return sentences;
  }

  TokenizerModel tokens() {
    return tokens;
  }

  /** The tokens that were found by the model before. */
  KnownTokens known() {
    return known;
  }

  POSModel tags() {
    return tags;
  }

  LemmatizerModel lemmas() {
    return lemmas;
  }

  /** Loaded when it is first asked for: a corpus of plain English never needs it. */
  synchronized LanguageDetectorModel languages() {
    LanguageDetectorModel loaded = languages;
    if (loaded == null) {
      try {
        URL model = Objects.requireNonNull(Models.class.getResource("/langdetect-183.bin"));
        loaded = new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("the model of languages cannot be loaded", e);
      }
      languages = loaded;
    }
    return loaded;
  }
}
