package attest.pipeline.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * What the throughput of a run is measured against: sentences, tokens and tags of every file of a
 * folder with OpenNLP alone, on two threads, and nothing else.
 */
public final class BarePass {
  private static final int THREADS = 2;

  private BarePass() {}

  /** Passes over the folder that is named. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    SentenceModel sentences = new SentenceModel(BarePass.class.getResource(model("sentence")));
    TokenizerModel tokens = new TokenizerModel(BarePass.class.getResource(model("tokens")));
    POSModel tags = new POSModel(BarePass.class.getResource(model("pos")));
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    LongAdder words = new LongAdder();
    ThreadLocal<Tools> tools =
        ThreadLocal.withInitial(
            () ->
                new Tools(
                    new SentenceDetectorME(sentences),
                    new TokenizerME(tokens),
                    new POSTaggerME(tags)));
    new ForkJoinPool(THREADS)
        .submit(() -> files.parallelStream().forEach(file -> words.add(tools.get().pass(file))))
        .get();
    System.out.println(files.size() + " files, " + words.sum() + " tokens tagged");
  }

  private static String model(String name) {
    return "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
  }

  private record Tools(SentenceDetectorME sentences, TokenizerME tokenizer, POSTaggerME tagger) {
    long pass(Path file) {
      try {
        long tagged = 0;
        for (String sentence :
            sentences.sentDetect(Files.readString(file, StandardCharsets.UTF_8))) {
          tagged += tagger.tag(tokenizer.tokenize(sentence)).length;
        }
        return tagged;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
