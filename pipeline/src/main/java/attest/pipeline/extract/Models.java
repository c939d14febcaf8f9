package attest.pipeline.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
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
  private final POSModel tags;
  private final LemmatizerModel lemmas;
  private @Nullable LanguageDetectorModel languages;

  private Models() throws IOException {
    sentences = new SentenceModel(resource("sentence"));
    tokens = new TokenizerModel(resource("tokens"));
    tags = new POSModel(resource("pos"));
    lemmas = new LemmatizerModel(resource("lemmas"));
  }

  /** Loads the models from the class path; nothing is downloaded. */
  public static Models load() {
    try {
      return new Models();
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

  SentenceModel sentences() {
    return sentences;
  }

  TokenizerModel tokens() {
    return tokens;
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
