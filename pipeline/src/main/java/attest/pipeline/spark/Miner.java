package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Sha256;
import attest.corpus.YamlFile;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.TimedThreads;
import attest.corpus.read.file.Bundles;
import attest.corpus.read.file.Limits;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.Extractor;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Mines files. It is broadcast, and a broadcast value exists once per executor: so do the models
 * and rules, which are loaded when the first task asks for them.
 */
final class Miner implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1;

  private final SerializableConfiguration configuration;
  private final String cues;
  private final byte[] model;
  private final ArrayList<String> encoder;
  private final HashMap<String, byte[]> bibliographies;
  private final Limits limits;
  private transient @Nullable Tools tools;
  private transient @Nullable Bibliographies beside;

  /**
   * What all tasks of an executor share; safe for use by several threads.
   *
   * @param threads that mine, so that what takes too long can be given up
   * @param idle tools of threads that no task has at the moment; they know many words by now
   */
  private record Tools(
      FileAccess files,
      Bundles bundles,
      DocumentReader reader,
      Models models,
      CueRules rules,
      LabelModel labels,
      int seconds,
      TimedThreads threads,
      Queue<Mining> idle) {
    Mining mining() {
      Mining known = idle.poll();
      return known != null
          ? known
          : new Mining(
              new Intake(reader, models),
              new TimedExtractor(threads, () -> new Extractor(models, rules, labels), seconds));
    }
  }

  /**
   * A miner.
   *
   * @param cues a user's cue rules, as their file holds them; empty if there are none
   * @param model a user's model, as its file holds it; empty if there is none
   * @param encoder the files of a user's encoder and its vocabulary; none if there is none
   */
  Miner(
      SerializableConfiguration configuration,
      String cues,
      byte[] model,
      List<Path> encoder,
      Limits limits) {
    this(
        configuration,
        cues,
        model.clone(),
        encoder.stream().map(file -> file.toAbsolutePath().toString()).toList(),
        Map.of(),
        limits,
        null);
  }

  private Miner(
      SerializableConfiguration configuration,
      String cues,
      byte[] model,
      List<String> encoder,
      Map<String, byte[]> bibliographies,
      Limits limits,
      @Nullable Tools tools) {
    this.configuration = configuration;
    this.cues = cues;
    this.model = model;
    this.encoder = new ArrayList<>(encoder);
    this.bibliographies = new HashMap<>(bibliographies);
    this.limits = limits;
    this.tools = tools;
  }

  /**
   * The same miner for files beside which those bibliographies lie. What it has loaded is shared.
   *
   * @param others what they hold, by path
   */
  synchronized Miner beside(Map<String, byte[]> others) {
    return new Miner(configuration, cues, model, encoder, others, limits, tools);
  }

  /** Mines some files: for each, in their order, the hash of its bytes and its ledger lines. */
  String[][] results(String[] paths) {
    Tools shared = tools();
    Mining mining = shared.mining();
    String[][] results =
        Stream.of(paths).map(path -> result(path, shared, mining)).toArray(String[][]::new);
    shared.idle().add(mining);
    return results;
  }

  private String[] result(String path, Tools shared, Mining mining) {
    String hash = Sha256.of(new byte[0]);
    List<String> lines = new ArrayList<>();
    try {
      byte[] bytes = shared.files().read(path, limits);
      hash = Sha256.of(bytes);
      Bibliographies told = told();
      if (shared.bundles().isBundle(path, bytes)) {
        told =
            told.and(within(path, bytes, shared.bundles(), faulty -> mining.reject(faulty, lines)));
      }
      shared.bundles().open(path, bytes, mining.into(lines, told));
      if (lines.isEmpty()) {
        throw new RejectedException(Rejection.EMPTY, "a bundle of nothing but bibliographies");
      }
    } catch (RejectedException e) {
      mining.reject(e.of(path), lines);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      mining.reject(broken(path, e), lines);
    }
    return Stream.concat(Stream.of(hash), lines.stream()).toArray(String[]::new);
  }

  /** The bibliographies in a bundle, which may come after the files that they speak of. */
  private static Bibliographies within(
      String path, byte[] bytes, Bundles bundles, Consumer<Rejected> faulty) {
    Map<String, byte[]> found = new HashMap<>();
    bundles.open(
        path,
        bytes,
        new Bundles.Receiver() {
          @Override
          public boolean wants(String member) {
            return Bibliographies.isOne(member);
          }

          @Override
          public void file(String member, byte[] content) {
            found.put(member, content);
          }

          @Override
          public void rejected(Rejected rejected) {
            // What else is rejected is said when the bundle is opened a second time.
            if (Bibliographies.isOne(rejected.path())) {
              faulty.accept(rejected);
            }
          }
        });
    return Bibliographies.within(found, faulty);
  }

  /** One thread's tools: what they are made of keeps state between the sentences of a document. */
  private record Mining(Intake intake, TimedExtractor extractor) {
    private static final Ledger LEDGER = new Ledger();

    void reject(Rejected rejected, List<String> lines) {
      lines.add(LEDGER.line(rejected));
    }

    Bundles.Receiver into(List<String> lines, Bibliographies beside) {
      return new Bundles.Receiver() {
        @Override
        public boolean wants(String path) {
          return !Bibliographies.isOne(path);
        }

        @Override
        public void file(String path, byte[] bytes) {
          lines.add(line(path, bytes, beside));
        }

        @Override
        public void rejected(Rejected rejected) {
          // What is wrong with bibliographies was said when they were read.
          if (wants(rejected.path())) {
            reject(rejected, lines);
          }
        }
      };
    }

    private String line(String path, byte[] bytes, Bibliographies beside) {
      try {
        Document document = intake.read(path, bytes, beside);
        return LEDGER.line(new Mined(document, extractor.extract(document)));
      } catch (RejectedException e) {
        return LEDGER.line(e.of(path));
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        return LEDGER.line(broken(path, e));
      }
    }
  }

  /** What breaks on one file is one rejected file; but for memory, it is said to be ours. */
  private static Rejected broken(String path, Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return new Rejected(path, Rejection.NO_MEMORY, "it takes more memory than there is");
    }
    StackTraceElement[] trace = e.getStackTrace();
    return new Rejected(path, Rejection.FAILED, e + (trace.length == 0 ? "" : " at " + trace[0]));
  }

  /** Ends the processes that files were read in; to be called when nothing is being mined. */
  @Override
  public synchronized void close() {
    Tools made = tools;
    if (made != null) {
      made.reader().close();
      made.threads().close();
    }
  }

  private synchronized Bibliographies told() {
    Bibliographies read = beside;
    if (read == null) {
      read = Bibliographies.of(bibliographies);
      beside = read;
    }
    return read;
  }

  private synchronized Tools tools() {
    Tools made = tools;
    if (made == null) {
      Optional<Encoder> with = encoder();
      made =
          new Tools(
              new FileAccess(configuration.value()),
              new Bundles(limits),
              new DocumentReader(limits),
              Models.load(with),
              cues.isEmpty()
                  ? CueRules.builtIn()
                  : CueRules.with(new YamlFile("the cue rules", cues)),
              model.length == 0 ? ModelFile.builtIn(with) : ModelFile.read("the model", model),
              limits.seconds(),
              new TimedThreads("mining"),
              new ConcurrentLinkedQueue<>());
      tools = made;
    }
    return made;
  }

  private Optional<Encoder> encoder() {
    return encoder.isEmpty()
        ? Optional.empty()
        : Optional.of(Encoder.load(Path.of(encoder.get(0)), Path.of(encoder.get(1))));
  }
}
