package attest.pipeline.spark;

import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import attest.pipeline.spark.Chunks.Chunk;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Mines files on Spark. One thread's.
 *
 * <p>Chunks come back one by one while others are being mined, so whoever takes them works in
 * parallel. The driver holds those that were mined faster than they are taken.
 */
public final class MiningJob implements AutoCloseable {
  /** A few small files are mined before Spark would have started. */
  private static final int FEW_FILES = 8;

  private static final long FEW_BYTES = 1L << 20;

  private final String master;
  private final String cues;
  private final byte[] model;
  private final List<Path> encoder;
  private final Limits limits;
  private final int fewFiles;

  /** For what is mined right here: keeps what it has loaded from one run to the next. */
  private Miner own;

  /** Takes the results of chunks, one call at a time, in no particular order. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one chunk's results.
     *
     * @param first the place of its first file among all files
     * @throws IOException if it cannot be kept; the job then stops
     */
    void take(int first, List<FileResult> results) throws IOException;
  }

  /**
   * A job.
   *
   * @param master Spark's master URL, such as {@code local[*]}
   * @param cues a user's cue rules, as their file holds them; empty if there are none
   * @param model a user's model, as its file holds it; empty if there is none
   * @param encoder the files of a user's encoder and its vocabulary, which each executor reads;
   *     none if there is none
   */
  public MiningJob(String master, String cues, byte[] model, List<Path> encoder, Limits limits) {
    this(master, cues, model, encoder, limits, FEW_FILES);
  }

  /**
   * A job.
   *
   * @param fewFiles for how many small files Spark is not started
   */
  MiningJob(
      String master, String cues, byte[] model, List<Path> encoder, Limits limits, int fewFiles) {
    this.fewFiles = fewFiles;
    this.encoder = List.copyOf(encoder);
    this.model = model.clone();
    this.master = master;
    this.cues = cues;
    this.limits = limits;
    this.own = miner(FileAccess.defaults());
  }

  private Miner miner(Configuration configuration) {
    return new Miner(new SerializableConfiguration(configuration), cues, model, encoder, limits);
  }

  /** The version of Spark that runs it. */
  public static String spark() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  /**
   * Mines all files: on Spark, or right here if they are few and small and Spark would be started
   * for them alone.
   *
   * @param bibliographies what those beside the files hold, by path
   * @throws IOException if the taker could not keep something, or Java has too little memory
   * @throws UsageException if there is no such master
   */
  public void run(List<InputFile> files, Map<String, byte[]> bibliographies, Taker taker)
      throws IOException {
    if (isLocal() && isLittle(files)) {
      own = own.beside(bibliographies);
      for (int file = 0; file < files.size(); file++) {
        String[] path = {files.get(file).path()};
        taker.take(file, FileResult.all(own.results(path)));
      }
      return;
    }
    try (JavaSparkContext spark = connect()) {
      List<Chunk> chunks = Chunks.of(files, spark.defaultParallelism());
      // Tasks that run in this process have this very miner.
      try (Delivery delivery = new Delivery(chunks, taker);
          Miner shared = miner(spark.hadoopConfiguration()).beside(bibliographies)) {
        mine(spark, chunks, spark.broadcast(shared), delivery);
      }
    }
  }

  /**
   * Ends the processes that files were read in; executors on other machines end theirs with
   * themselves.
   */
  @Override
  public void close() {
    own.close();
  }

  private boolean isLocal() {
    return master.matches("local(\\[.*])?");
  }

  private boolean isLittle(List<InputFile> files) {
    return files.size() <= fewFiles
        && files.stream().mapToLong(InputFile::bytes).sum() <= FEW_BYTES;
  }

  private static void mine(
      JavaSparkContext spark, List<Chunk> chunks, Broadcast<Miner> miner, Delivery delivery)
      throws IOException {
    Function2<TaskContext, Iterator<String[]>, String[][]> task =
        (Function2<TaskContext, Iterator<String[]>, String[][]> & Serializable)
            (context, partition) -> miner.value().results(partition.next());
    List<String[]> paths = chunks.stream().map(Chunk::paths).toList();
    try {
      spark
          .sc()
          .runJob(
              spark.parallelize(paths, paths.size()).rdd(),
              task,
              partitions(paths.size()),
              (chunk, results) -> {
                delivery.hand((Integer) chunk, results);
                return BoxedUnit.UNIT;
              },
              ClassTag$.MODULE$.<String[][]>apply(String[][].class));
    } catch (Exception e) {
      // Why the results could not be kept says more than that they could not. Scala throws checked
      // exceptions without saying so.
      delivery.finish();
      if (e instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IOException("Spark stopped: " + e.getMessage(), e);
    }
    delivery.finish();
  }

  private static Seq<Object> partitions(int count) {
    List<Object> partitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      partitions.add(i);
    }
    return CollectionConverters.asScala(partitions).toSeq();
  }

  private JavaSparkContext connect() throws IOException {
    SparkConf conf =
        new SparkConf()
            .setAppName("attest")
            .setMaster(master)
            .setIfMissing("spark.ui.enabled", "false")
            // Results are handed over chunk by chunk and then let go; their sum is no limit.
            .setIfMissing("spark.driver.maxResultSize", "0");
    if (isLocal()) {
      conf.setIfMissing("spark.driver.host", "localhost")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    } else {
      conf.setJars(ownJars());
    }
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) {
      String fault = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      if (fault.startsWith("[INVALID_DRIVER_MEMORY]")) {
        throw new IOException(
            "Spark needs more memory than Java has; give it some, such as ATTEST_JAVA_OPTS=-Xmx2g",
            e);
      }
      throw new UsageException(
          "cannot start Spark with --master '" + master + "' (" + fault + "); try local[*]", e);
    }
  }

  /** What executors elsewhere need beside Spark itself; the encoder's runtime is large. */
  private String[] ownJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> jar.endsWith(".jar"))
        .filter(jar -> !jar.matches(".*/(spark|scala|hadoop)-[^/]*"))
        .filter(jar -> !encoder.isEmpty() || !jar.matches(".*/onnxruntime-[^/]*"))
        .toArray(String[]::new);
  }
}
