package attest.index.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictLogTest {
  private static final Anchor ANCHOR =
      new Anchor(
          "0123456789abcdef",
          "youtube:GLjKn61fJBw",
          "talk.md",
          FindingType.MECHANISM,
          "Trust “grows”\n🎉.",
          "é",
          "\u0000",
          7,
          24);

  @TempDir private Path folder = Path.of("");

  private VerdictLog log() {
    return VerdictLog.of(EvidenceBase.at(folder));
  }

  private Path file() {
    return folder.resolve("verdicts.jsonl");
  }

  private static Verdict verdict(String who, int second, Judgement judgement) {
    return new Verdict(
        Instant.parse("2026-03-01T10:00:00.123456Z").plusSeconds(second), who, judgement, ANCHOR);
  }

  private static Verdict note(String who, int second) {
    return verdict(who, second, new Judgement.Note(who + " " + second + " " + "x".repeat(9_000)));
  }

  @Test
  void aLogThatCannotBeReadIsToldWithWhatToDo() throws IOException {
    Files.createDirectory(file());
    UsageException e = assertThrows(UsageException.class, () -> log().read());
    assertEquals(
        file()
            + " cannot be read, where what people say of findings is kept; put it right, or move it"
            + " away to go on without that",
        e.getMessage());
  }

  @Test
  void everyJudgementIsReadBackAsItWasWritten() throws IOException {
    List<Verdict> said = new ArrayList<>();
    for (Judgement judgement :
        List.of(
            new Judgement.Accept(),
            new Judgement.Reject(),
            new Judgement.Undecide(),
            new Judgement.Relabel(FindingType.STRATEGY),
            new Judgement.Correct("grows”\n🎉", 14),
            new Judgement.Note("A line,\u2028 and another\r\nwith 🎉 and \"marks\"."),
            new Judgement.Star(),
            new Judgement.Unstar(),
            new Judgement.Withdraw())) {
      said.add(verdict("ann", said.size(), judgement));
    }
    assertEquals(Verdicts.NONE, log().read());
    log().append(said.subList(0, 3));
    log().append(said.subList(3, 9));
    assertEquals(new Verdicts(said, List.of()), log().read());
    assertEquals(9, Files.readAllLines(file(), UTF_8).size());
  }

  @Test
  void aLineSaysWhoSaidWhatOfWhichWords() throws IOException {
    log().append(List.of(verdict("ann", 0, new Judgement.Relabel(FindingType.CHALLENGE))));
    assertEquals(
        """
        {"at":"2026-03-01T10:00:00.123456Z","who":"ann",\
        "judgement":{"is":"relabel","type":"challenge"},\
        "anchor":{"id":"0123456789abcdef","origin":"youtube:GLjKn61fJBw","path":"talk.md",\
        "type":"mechanism","exact":"Trust “grows”\\n🎉.","prefix":"é","suffix":"\\u0000",\
        "start":7,"end":24}}
        """,
        Files.readString(file(), UTF_8));
  }

  @Test
  void aLineThatWasCutOffCostsNoOther() throws IOException {
    Verdict first = verdict("ann", 0, new Judgement.Accept());
    Verdict second = verdict("ann", 1, new Judgement.Reject());
    log().append(List.of(first));
    String whole = Files.readString(file(), UTF_8);
    Files.writeString(file(), whole.substring(0, 90), UTF_8, StandardOpenOption.APPEND);
    Verdicts torn = log().read();
    assertEquals(List.of(first), torn.all());
    assertEquals(
        List.of(file() + ":2: left out, as it is no whole verdict that this version reads"),
        torn.remarks());
    log().append(List.of(second));
    assertEquals(List.of(first, second), log().read().all());
    assertEquals(1, log().read().remarks().size());
  }

  @Test
  void linesThatAreNoVerdictAreRemarkedOn() throws IOException {
    log().append(List.of(verdict("ann", 0, new Judgement.Accept())));
    String line = Files.readString(file(), UTF_8).strip();
    List<String> faulty =
        List.of(
            "null",
            "[]",
            "{}",
            "\u0000",
            line.replace("ann", ""),
            line.replace("accept", "applaud"),
            line.replace("2026-03", "2026-13"),
            line.replace("\"end\":24", "\"end\":23"),
            line.replace("\"ann\"", "null"));
    Files.write(file(), faulty, UTF_8, StandardOpenOption.APPEND);
    assertEquals(1, log().read().all().size());
    assertEquals(faulty.size(), log().read().remarks().size());
  }

  @Test
  void mergingTwiceAddsNothing() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.createFile(other);
    VerdictLog theirs = VerdictLog.at(other);
    Verdict both = verdict("ann", 0, new Judgement.Accept());
    Verdict only = verdict("bob", 1, new Judgement.Reject());
    log().append(List.of(both));
    theirs.append(List.of(both, only, only));
    assertEquals(1, log().merge(theirs.read().all()));
    assertEquals(0, log().merge(theirs.read().all()));
    assertEquals(0, log().merge(log().read().all()));
    assertEquals(theirs.read(), log().read());
    assertThrows(UsageException.class, () -> VerdictLog.at(folder.resolve("none.jsonl")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() {
    VerdictLog log = VerdictLog.of(EvidenceBase.at(folder.resolve("none")));
    IOException told =
        assertThrows(
            IOException.class, () -> log.append(List.of(verdict("ann", 0, new Judgement.Star()))));
    assertEquals(
        folder.resolve("none/verdicts.jsonl")
            + " cannot be written, where what people say of findings is kept (No Such File); make"
            + " sure that attest may write there and that the disk has room, and say it again",
        told.getMessage());
  }

  @Test
  void threadsThatWriteAndReadAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (String who : List.of("ann", "bob", "cid")) {
        work.add(() -> appendOneByOne(log(), who));
        work.add(() -> log().read().remarks().size());
      }
      int sum = 0;
      for (Future<Integer> done : threads.invokeAll(work)) {
        sum += done.get();
      }
      assertEquals(3 * 40, sum);
    } finally {
      threads.shutdown();
    }
    assertEquals(3 * 40, log().read().all().size());
  }

  private static int appendOneByOne(VerdictLog log, String who) throws IOException {
    for (int i = 0; i < 40; i++) {
      log.append(List.of(note(who, i)));
    }
    return 40;
  }

  /** Another process that writes to a base. */
  public static final class Writer {
    private Writer() {}

    /** Appends to the base of that folder in that name. */
    public static void main(String[] args) throws IOException {
      appendOneByOne(VerdictLog.of(EvidenceBase.at(Path.of(args[0]))), args[1]);
    }
  }

  @Test
  void processesThatWriteAtOnceTearNoLine() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (String who : List.of("ann", "bob")) {
      writers.add(start(Writer.class, folder.toString(), who));
    }
    while (writers.stream().anyMatch(Process::isAlive)) {
      assertEquals(List.of(), log().read().remarks());
    }
    for (Process writer : writers) {
      assertEquals(0, writer.waitFor());
    }
    Verdicts all = log().read();
    assertEquals(List.of(), all.remarks());
    assertEquals(80, all.all().size());
    String text = Files.readString(file(), UTF_8);
    assertTrue(text.endsWith("\n"));
    assertFalse(text.contains("\n\n"));
  }

  @Test
  void whoMergeTheSameAtOnceAddItOnce() throws Exception {
    List<Verdict> theirs = IntStream.range(0, 40).mapToObj(i -> note("bob", i)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> work = Collections.nCopies(6, () -> log().merge(theirs));
      int sum = 0;
      for (Future<Integer> done : threads.invokeAll(work)) {
        sum += done.get();
      }
      assertEquals(40, sum);
    } finally {
      threads.shutdown();
    }
    assertEquals(theirs, log().read().all());
  }

  /** Another process that stays at the middle of a line until its input ends. */
  public static final class SlowWriter {
    private SlowWriter() {}

    /** Writes a note to the log of that name. */
    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      byte[] line = (VerdictLog.at(file).line(note("bob", 1)) + "\n").getBytes(UTF_8);
      try (FileChannel log = FileChannel.open(file, StandardOpenOption.APPEND)) {
        log.lock();
        log.write(ByteBuffer.wrap(line, 0, 99));
        System.out.println("half");
        System.in.read();
        log.write(ByteBuffer.wrap(line, 99, line.length - 99));
      }
    }
  }

  @Test
  void whoReadsWaitsForAnotherProcessThatWrites() throws Exception {
    log().append(List.of(note("ann", 0)));
    Process writer = start(SlowWriter.class, file().toString());
    try (BufferedReader said = writer.inputReader(UTF_8)) {
      assertEquals("half", said.readLine());
      FutureTask<Verdicts> read = new FutureTask<>(() -> log().read());
      Thread reader = new Thread(read);
      reader.start();
      while (!read.isDone() && !waitsForLock(reader)) {
        Thread.onSpinWait();
      }
      assertFalse(read.isDone(), "it was read while another process wrote");
      writer.getOutputStream().close();
      assertEquals(new Verdicts(List.of(note("ann", 0), note("bob", 1)), List.of()), read.get());
      assertEquals(0, writer.waitFor());
    }
  }

  private static boolean waitsForLock(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().startsWith("sun.nio.ch.")
                    && frame.getMethodName().equals("lock"));
  }

  private static Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
