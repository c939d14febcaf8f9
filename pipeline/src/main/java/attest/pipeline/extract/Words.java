package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of one sentence, heading or label, in the form in which patterns see them.
 *
 * <p>Tags are made when first asked for, since most sentences never need them. Belongs to one
 * thread.
 */
final class Words {
  /** Makes words; belongs to one thread. */
  static final class Maker {
    /** Few words come back often, and endlessly many do not. */
    private static final int MOST_KEPT = 50_000;

    private final KnownTokens known;
    private final TokenizerME tokenizer;
    private final Map<String, String> stems = new HashMap<>();
    private final PorterStemmer stemmer = new PorterStemmer();
    private final POSTaggerME tagger;
    private final LemmatizerME lemmatizer;

    Maker(Models models) {
      known = models.known();
      tokenizer = new TokenizerME(models.tokens());
      tagger = new POSTaggerME(models.tags());
      lemmatizer = new LemmatizerME(models.lemmas());
    }

    /** The words of a stretch of text, with their atoms in those rules. */
    Words of(String text, Span span, CueAtoms atoms) {
      return new Words(this, text, span, atoms);
    }

    /** The words of a text that stands by itself, such as a title. */
    Words of(String text, CueAtoms atoms) {
      return of(text, new Span(0, text.length()), atoms);
    }

    /** What all forms of a word start with, after Porter, "An algorithm for suffix stripping". */
    String stem(String word) {
      String stem = stems.get(word);
      if (stem == null) {
        stem = stemmer.stem(word);
        if (stems.size() < MOST_KEPT) {
          stems.put(word, stem);
        }
      }
      return stem;
    }

    /** The tokens of a sentence. */
    List<Span> tokens(String sentence) {
      List<Span> tokens = new ArrayList<>();
      for (opennlp.tools.util.Span stretch : WhitespaceTokenizer.INSTANCE.tokenizePos(sentence)) {
        int start = stretch.getStart();
        for (Span token : known.of(sentence.substring(start, stretch.getEnd()), tokenizer)) {
          tokens.add(new Span(start + token.start(), start + token.end()));
        }
      }
      return tokens;
    }

    /** The forms under which a dictionary may have a word, as a verb and as a noun. */
    List<String> lemmas(String word) {
      return List.of(lemma(word, "VERB"), lemma(word, "NOUN"));
    }

    private String lemma(String word, String tag) {
      return lemmatizer.lemmatize(new String[] {word}, new String[] {tag})[0];
    }
  }

  private final Maker maker;
  private final String text;
  private final String[] tokens;
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> tokenOf = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<int[]> atoms = new ArrayList<>();

  /** The atoms of all words. */
  private final BitSet allAtoms = new BitSet();

  private final int begin;
  private final int end;
  private boolean anyTag;
  private String @Nullable [] tags;
  private CuePattern.@Nullable Match[] matches = {};

  private Words(Maker maker, String text, Span span, CueAtoms vocabulary) {
    this.maker = maker;
    this.text = text;
    String sentence = span.of(text);
    List<Span> found = Fillers.without(sentence, maker.tokens(sentence));
    tokens = new String[found.size()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = found.get(i).of(sentence);
      split(tokens[i], i, span.start() + found.get(i).start());
    }
    for (String word : words) {
      int[] ofWord = vocabulary.of(word, maker);
      atoms.add(ofWord);
      for (int atom : ofWord) {
        allAtoms.set(atom);
      }
    }
    int last = words.size();
    while (last > 0 && isClosing(words.get(last - 1))) {
      last--;
    }
    end = last;
    int first = 0;
    while (first < last && !Character.isLetterOrDigit(words.get(first).charAt(0))) {
      first++;
    }
    begin = first;
  }

  /** Cuts a token at its hyphens and slashes: the tokenizer does so in some words only. */
  private void split(String token, int index, int offset) {
    int start = 0;
    for (int i = 0; i <= token.length(); i++) {
      if (i == token.length() || "-‐‑/".indexOf(token.charAt(i)) >= 0) {
        if (i > start) {
          words.add(plain(token.substring(start, i)));
          spans.add(new Span(offset + start, offset + i));
          tokenOf.add(index);
        }
        start = i + 1;
      }
    }
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.length() > 1 && lower.endsWith("'")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static boolean isClosing(String word) {
    return word.length() == 1 && ".!;:,".contains(word);
  }

  int size() {
    return words.size();
  }

  /** Where the sentence starts for {@code ^}: behind quotation marks and brackets. */
  int begin() {
    return begin;
  }

  /** Where the sentence ends for {@code $}: before its closing marks. */
  int end() {
    return end;
  }

  String word(int index) {
    return words.get(index);
  }

  int[] atoms(int index) {
    return atoms.get(index);
  }

  /** The atoms that any of the words answers to. */
  BitSet atoms() {
    return (BitSet) allAtoms.clone();
  }

  /** Whether any word answers to one of those atoms. */
  boolean hasOneOf(BitSet wanted) {
    return allAtoms.intersects(wanted);
  }

  /**
   * Whether the token that a word is, or is a part of, has that tag; yes, while tags do not count.
   */
  boolean hasTag(int index, String tag) {
    return anyTag || tags()[tokenOf.get(index)].equals(tag);
  }

  private String[] tags() {
    String[] made = tags;
    if (made == null) {
      made = maker.tagger.tag(tokens);
      tags = made;
    }
    return made;
  }

  /** Whether a pattern would match if the tags were right; the tagger is not asked. */
  boolean mayMatch(CuePattern pattern) {
    anyTag = true;
    try {
      return !pattern.firstIn(this).equals(CuePattern.NO_MATCH);
    } finally {
      anyTag = false;
    }
  }

  /** What a pattern matches first in these words; looked for once, whatever rules ask for it. */
  CuePattern.Match match(CuePattern pattern) {
    if (matches.length <= pattern.number()) {
      matches = Arrays.copyOf(matches, 2 * pattern.number() + 16);
    }
    CuePattern.Match match = matches[pattern.number()];
    if (match == null) {
      match = pattern.firstIn(this);
      matches[pattern.number()] = match;
    }
    return match;
  }

  /** Whether a pattern matches somewhere in these words. */
  boolean has(CuePattern pattern) {
    return !match(pattern).equals(CuePattern.NO_MATCH);
  }

  /** Where the words from one to before another stand. */
  Span span(int from, int to) {
    return new Span(spans.get(from).start(), spans.get(to - 1).end());
  }

  /** The text from one word to before another, as the source writes it. */
  String text(int from, int to) {
    return from < to ? text.substring(spans.get(from).start(), spans.get(to - 1).end()) : "";
  }
}
