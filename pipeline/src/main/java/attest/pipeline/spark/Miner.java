package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.YamlFile;
import attest.corpus.read.DocumentReader;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Extractor;
import attest.pipeline.extract.Models;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Mines files. It is broadcast, and a broadcast value exists once per executor: so do the models
 * and rules, which are loaded when the first task asks for them.
 */
final class Miner implements Serializable {
  private static final long serialVersionUID = 1;

  private final SerializableConfiguration configuration;
  private final String cues;
  private transient @Nullable Tools tools;

  /** What all tasks of an executor share; safe for use by several threads. */
  private record Tools(FileAccess files, DocumentReader reader, Models models, CueRules rules) {}

  /**
   * A miner.
   *
   * @param cues a user's cue rules, as their file holds them; empty if there are none
   */
  Miner(SerializableConfiguration configuration, String cues) {
    this.configuration = configuration;
    this.cues = cues;
  }

  /** Mines some files: for each, in their order, its ledger line and the hash of its bytes. */
  String[] lines(String[] paths) {
    Tools shared = tools();
    // An extractor belongs to one thread: it keeps state between the sentences of a document.
    Extractor extractor = new Extractor(shared.models(), shared.rules());
    Ledger ledger = new Ledger();
    String[] lines = new String[2 * paths.length];
    for (int i = 0; i < paths.length; i++) {
      byte[] bytes = {};
      Outcome outcome;
      try {
        bytes = shared.files().read(paths[i]);
        Document document = shared.reader().read(paths[i], bytes);
        outcome = new Mined(document, extractor.extract(document));
      } catch (RejectedException e) {
        outcome = e.of(paths[i]);
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours on one file is one rejected file, and is said to be ours.
        outcome = new Rejected(paths[i], Rejection.FAILED, fault(e));
      }
      lines[2 * i] = ledger.line(outcome);
      lines[2 * i + 1] = sha256(bytes);
    }
    return lines;
  }

  private static String fault(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private synchronized Tools tools() {
    Tools made = tools;
    if (made == null) {
      made =
          new Tools(
              new FileAccess(configuration.value()),
              new DocumentReader(),
              Models.load(),
              cues.isEmpty()
                  ? CueRules.builtIn()
                  : CueRules.with(new YamlFile("the cue rules", cues)));
      tools = made;
    }
    return made;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
