package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.tokenize.TokenizerME;

/**
 * The tokens of each stretch of text between spaces, kept once they were found: OpenNLP's tokenizer
 * looks at each stretch alone. Safe for use by several threads.
 */
final class KnownTokens {
  /** Few stretches come back often, and endlessly many do not. */
  private static final int MOST_KEPT = 200_000;

  private final Map<String, List<Span>> known = new ConcurrentHashMap<>();

  /**
   * The tokens of a stretch, in offsets into it.
   *
   * @param tokenizer the calling thread's own
   */
  List<Span> of(String stretch, TokenizerME tokenizer) {
    List<Span> tokens = known.get(stretch);
    if (tokens == null) {
      tokens =
          Arrays.stream(tokenizer.tokenizePos(stretch))
              .map(token -> new Span(token.getStart(), token.getEnd()))
              .toList();
      if (known.size() < MOST_KEPT) {
        known.put(stretch, tokens);
      }
    }
    return tokens;
  }
}
