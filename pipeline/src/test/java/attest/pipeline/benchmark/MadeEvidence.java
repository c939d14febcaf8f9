package attest.pipeline.benchmark;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.Reading;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.index.Theme;
import attest.index.Themes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Documents made by chance, always the same: words as frequent as in speech (Zipf's law), out of
 * the sentences that prove the themes and as many made ones, so that themes are found as often as
 * in a real base; a few findings in a row with a speaker, a moment and a date.
 */
final class MadeEvidence {
  private static final int MADE_WORDS = 30_000;
  private static final String SYLLABLES = "ba ce di fo gu la me ni ro su ta ve wi zo";
  private static final FindingType[] TYPES = FindingType.values();

  private final List<String> examples = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final double[] upTo;

  MadeEvidence() {
    Random random = new Random(1);
    for (Theme theme : Themes.builtIn().all()) {
      examples.addAll(theme.finds());
    }
    examples.stream()
        .flatMap(example -> Stream.of(example.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .forEach(words::add);
    Collections.shuffle(words, random);
    String[] syllables = SYLLABLES.split(" ", -1);
    for (int word = 0; word < MADE_WORDS; word++) {
      StringBuilder made = new StringBuilder();
      for (int rest = word + syllables.length; rest > 0; rest /= syllables.length) {
        made.append(syllables[rest % syllables.length]);
      }
      words.add(made.toString());
    }
    upTo = new double[words.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1.0 / (rank + 10);
      upTo[rank] = sum;
    }
  }

  /** A word, the frequent ones more often. */
  String word(Random random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
  }

  private String sentence(Random random) {
    StringBuilder sentence = new StringBuilder(word(random));
    for (int rest = 8 + random.nextInt(16); rest > 0; rest--) {
      sentence.append(rest % 4 == 0 ? " the " : " ").append(word(random));
    }
    if (random.nextInt(3) == 0) {
      sentence.append(' ').append(examples.get(random.nextInt(examples.size())));
    }
    return sentence.append('.').toString();
  }

  /** A document with as many findings. */
  Mined document(int number, int findings) {
    Random random = new Random(number);
    Source source = source(number, random);
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (int finding = 0; finding < findings; finding++) {
      text.append(text.length() == 0 ? "" : "\n").append(sentence(random)).append(' ');
      String quote = sentence(random);
      int start = text.length();
      text.append(quote);
      Span span = new Span(start, text.length());
      passages.add(passage(span, source, finding));
      found.add(finding(source, span, quote, finding, random));
    }
    return new Mined(new Document(source, text.toString(), passages, List.of(), List.of()), found);
  }

  private static Passage passage(Span span, Source source, int finding) {
    return new Passage(
        Passage.Kind.TURN,
        span,
        Optional.of(finding + 1),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        source.voice() == Voice.SPEAKER
            ? Optional.of(source.authors().get(finding % 2))
            : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Finding finding(
      Source source, Span span, String quote, int number, Random random) {
    FindingType type = TYPES[random.nextInt(TYPES.length)];
    boolean candidate = random.nextInt(3) == 0;
    return new Finding(
        Finding.idOf(source.origin(), type, quote),
        type,
        span,
        quote,
        number,
        source.voice() == Voice.AUTHOR
            ? Optional.empty()
            : Optional.of(new MediaTime(60.0 * number, Optional.empty(), TimeBasis.CUE)),
        candidate ? 0.3 : 0.5 + random.nextInt(500) / 1000.0,
        List.of(),
        candidate
            ? Optional.of(
                new Reading(
                    true, false, false, Optional.empty(), Optional.empty(), Optional.empty()))
            : Optional.empty());
  }

  /** One in five has the origin of the one before. */
  private Source source(int number, Random random) {
    Voice voice = List.of(Voice.values()).get(random.nextInt(Voice.values().length));
    String format = List.of("markdown", "WebVTT", "PDF", "HTML").get(random.nextInt(4));
    int year = 2005 + random.nextInt(20);
    String date = random.nextInt(3) == 0 ? "" + year : year + "-0" + (1 + random.nextInt(9));
    return new Source(
        "made/" + number + "." + format.toLowerCase(Locale.ROOT),
        word(random) + " " + word(random) + " " + word(random) + " " + number,
        format,
        "youtube:made" + (number % 5 == 4 ? number - 1 : number),
        voice,
        List.of("Speaker " + random.nextInt(3_000), "Speaker " + random.nextInt(3_000)),
        Optional.empty(),
        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(new PartialDate(date)),
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        false);
  }
}
