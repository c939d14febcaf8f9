package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens: each command in it is run, and prints what it shows. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder = Path.of("");

  /**
   * A command of the README and the lines that it shows; "…" stands for lines that are left out.
   */
  private record Shown(String command, List<String> lines) {}

  /**
   * Types commands one after the other in the folder that it is started in. In one process, as each
   * of its own would take seconds to start.
   */
  static final class Typist {
    /** The line between what two commands print. */
    static final String NEXT = "\f";

    private Typist() {}

    /** Types all commands, the last one as the program itself does: that ends the process. */
    public static void main(String[] commands) {
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      for (String command : List.of(commands).subList(0, commands.length - 1)) {
        if (Attest.execute(out, err, words(command)) != 0) {
          err.println("it was: " + command);
          System.exit(1);
        }
        out.println(NEXT);
      }
      Attest.main(words(commands[commands.length - 1]));
    }

    private static String[] words(String command) {
      return Stream.of(command.split(" ", -1))
          .map(word -> word.replaceAll("^'|'$", ""))
          .toArray(String[]::new);
    }
  }

  @Test
  void everyCommandPrintsWhatIsShown() throws IOException, InterruptedException {
    Files.createSymbolicLink(folder.resolve("corpus"), PROJECT.resolve("corpus"));
    List<Shown> all = shown();
    assertTrue(all.size() >= 8, "the README shows too little: " + all);
    List<List<String>> printed = type(all.stream().map(Shown::command).toList());
    assertEquals(all.size(), printed.size());
    for (int i = 0; i < all.size(); i++) {
      check(all.get(i), printed.get(i));
    }
  }

  private static void check(Shown shown, List<String> printed) {
    int at = 0;
    boolean gap = false;
    for (String line : shown.lines()) {
      if (line.equals("…")) {
        gap = true;
        continue;
      }
      int found = printed.subList(at, printed.size()).indexOf(line);
      assertTrue(
          found == 0 || (gap && found > 0),
          shown.command()
              + " should print at this place: "
              + line
              + "\n"
              + String.join("\n", printed));
      at += found + 1;
      gap = false;
    }
    assertTrue(gap || at == printed.size(), shown.command() + " prints more than is shown");
  }

  /** The console blocks of the README. */
  private static List<Shown> shown() throws IOException {
    List<Shown> all = new ArrayList<>();
    boolean console = false;
    for (String line : Files.readAllLines(PROJECT.resolve("README.md"), StandardCharsets.UTF_8)) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith("$ ./attest ")) {
        all.add(new Shown(line.substring("$ ./attest ".length()), new ArrayList<>()));
      } else if (console) {
        all.get(all.size() - 1).lines().add(line);
      }
    }
    return all;
  }

  /** What each command prints. */
  private List<List<String>> type(List<String> commands) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(opens());
    // Most of them end before the second compiler would pay.
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(Typist.class.getName());
    line.addAll(commands);
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out)
            // How far a slow machine has got is not part of what is shown.
            .redirectError(err)
            .start();
    int code = process.waitFor();
    String all = Files.readString(out.toPath(), StandardCharsets.UTF_8);
    assertEquals(0, code, all + Files.readString(err.toPath(), StandardCharsets.UTF_8));
    return Stream.of(all.split(Typist.NEXT + "\n", -1))
        .map(printed -> printed.lines().map(String::stripTrailing).toList())
        .toList();
  }

  /** What this process was started with, for Spark's sake. */
  private static List<String> opens() {
    return Stream.of(ManagementFactory.getRuntimeMXBean())
        .flatMap(runtime -> runtime.getInputArguments().stream())
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
