package attest.pipeline.cli;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.index.Generation;
import attest.pipeline.spark.FileAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the findings of a generation against their sources in two ways: that reading the source
 * again gives the same text with the quote at its offsets, and, without any reader of ours, that
 * the words of the quote follow each other in the bare file and its timecode is written there.
 */
final class Verification {
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final FileAccess files = new FileAccess();
  private final DocumentReader reader = new DocumentReader();
  private final String directory;
  private final List<String> faults = new ArrayList<>();
  private int findings;
  private int documents;

  /**
   * A verification.
   *
   * @param directory the folder that relative paths start from
   */
  Verification(String directory) {
    this.directory = directory;
  }

  void verify(Generation generation, Progress progress) throws IOException {
    new Ledger()
        .read(
            generation.ledger(),
            outcome -> {
              verify(outcome);
              progress.advance(1);
            });
  }

  private void verify(Outcome outcome) {
    if (outcome instanceof Mined mined) {
      documents++;
      findings += mined.findings().size();
      try {
        byte[] bytes = files.read(FileAccess.located(directory, mined.path()));
        verify(mined, reader.read(mined.path(), bytes));
        verifyBare(mined, new String(bytes, StandardCharsets.UTF_8));
      } catch (RejectedException e) {
        faults.add(mined.path() + ": cannot be read any more: " + e.getMessage());
      }
    }
  }

  private void verify(Mined mined, Document again) {
    if (!again.text().equals(mined.document().text())) {
      faults.add(mined.path() + ": the source has changed since the run; run again");
      return;
    }
    if (!again.equals(mined.document())) {
      faults.add(
          mined.path() + ": the source's title, headings or timecodes have changed; run again");
    }
    for (Finding finding : mined.findings()) {
      if (!finding.span().of(again.text()).equals(finding.quote())) {
        faults.add(place(mined, finding) + ": the quote does not stand at " + finding.span());
      }
    }
  }

  /** What needs no reader of ours: words in their order, and the digits of the timecode. */
  private void verifyBare(Mined mined, String bare) {
    String[] lines = bare.split("\r\n|\r|\n", -1);
    for (Finding finding : mined.findings()) {
      int line = mined.document().passages().get(finding.passage()).line();
      if (!follow(words(finding.quote()), lines, line - 1)) {
        faults.add(
            place(mined, finding) + ": the file does not have these words: " + finding.quote());
      }
      finding
          .time()
          .filter(time -> !isWritten(time, bare))
          .ifPresent(
              time ->
                  faults.add(
                      place(mined, finding)
                          + ": the file does not have the timecode of second "
                          + time.startSeconds()));
    }
  }

  /** Whether the words come in this order from that line on; marks and links may come between. */
  private static boolean follow(List<String> words, String[] lines, int from) {
    int next = 0;
    for (int line = from; line < lines.length && next < words.size(); line++) {
      for (String word : words(lines[line])) {
        if (next < words.size() && word.equals(words.get(next))) {
          next++;
        }
      }
    }
    return next == words.size();
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isWritten(MediaTime time, String bare) {
    long seconds = (long) time.startSeconds();
    String minutes = "(?:0+:)?0*" + seconds / 60;
    String hours = String.format(Locale.ROOT, "0*%d:%02d", seconds / 3600, seconds / 60 % 60);
    String clock =
        String.format(Locale.ROOT, "(?<!\\d)(?:%s|%s):%02d", minutes, hours, seconds % 60);
    return Pattern.compile(clock).matcher(bare).find();
  }

  private static String place(Mined mined, Finding finding) {
    return mined.path()
        + ":"
        + mined.document().passages().get(finding.passage()).line()
        + " ("
        + finding.id()
        + ")";
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int findings() {
    return findings;
  }

  int documents() {
    return documents;
  }
}
