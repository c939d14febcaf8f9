package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads transcripts made of blocks: a stamp {@code 00:00:05:39 - 00:00:31:13}, the speaker's name,
 * what was said. Blocks of one speaker that follow each other are one turn, since sentences run
 * across them.
 */
final class TranscriptReader implements FormatReader {
  private static final String TIME = "(\\d{1,3}:\\d{2}:\\d{2}(?:[:.,]\\d{1,3})?)";
  private static final Pattern STAMP =
      Pattern.compile("\\s*" + TIME + "\\s*(?:-|–|-->)\\s*" + TIME + "\\s*");

  /** How many stamps make a transcript; fewer may stand in any text. */
  private static final int ENOUGH = 3;

  /** A name is short; a line of speech is not. */
  private static final int MAX_NAME_WORDS = 5;

  /** One block: when it starts and ends, who speaks, what is said. */
  private record Block(
      int line, double start, double end, Optional<String> speaker, String words) {}

  /** Whether the file is of this kind. */
  static boolean recognises(FileText file) {
    return file.text().lines().filter(line -> STAMP.matcher(line).matches()).limit(ENOUGH).count()
        == ENOUGH;
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> lines = file.text().lines();
    CanonicalText text = new CanonicalText();
    Optional<String> title = Optional.empty();
    int line = 0;
    for (; line < lines.size() && !STAMP.matcher(lines.get(line)).matches(); line++) {
      String words = lines.get(line).replaceFirst("^#+\\s*", "");
      boolean heading = lines.get(line).startsWith("#");
      text.begin();
      text.words(words);
      text.end(
          heading ? Passage.Kind.HEADING : Passage.Kind.PARAGRAPH,
          line + 1,
          heading ? 1 : 0,
          Optional.empty());
      title = title.isPresent() || words.isBlank() ? title : Optional.of(words.strip());
    }
    turns(blocks(lines, line, text), text);
    return text.of(Provenance.of(file).source(Format.TRANSCRIPT, Voice.SPEAKER, title));
  }

  private static List<Block> blocks(List<String> lines, int from, CanonicalText text) {
    List<Block> blocks = new ArrayList<>();
    int line = from;
    while (line < lines.size()) {
      Matcher stamp = STAMP.matcher(lines.get(line));
      if (!stamp.matches()) {
        line++;
        continue;
      }
      int next = line + 1;
      List<String> said = new ArrayList<>();
      while (next < lines.size() && !STAMP.matcher(lines.get(next)).matches()) {
        if (!lines.get(next).isBlank()) {
          said.add(lines.get(next).strip());
        }
        next++;
      }
      OptionalDouble start = Timecode.seconds(stamp.group(1));
      OptionalDouble end = Timecode.seconds(stamp.group(2));
      if (start.isEmpty() || end.isEmpty()) {
        text.remark("line " + (line + 1) + ": " + lines.get(line).strip() + " is no time");
      }
      blocks.add(block(line + 1, start.orElse(0), end.orElse(start.orElse(0)), said));
      line = next;
    }
    return blocks;
  }

  private static Block block(int line, double start, double end, List<String> said) {
    boolean named = said.size() > 1 && isName(said.get(0));
    return new Block(
        line,
        start,
        Math.max(start, end),
        named ? Optional.of(said.get(0)) : Optional.empty(),
        String.join(" ", named ? said.subList(1, said.size()) : said));
  }

  private static boolean isName(String line) {
    return line.split("\\s+").length <= MAX_NAME_WORDS
        && !line.isEmpty()
        && ".?!,;".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static void turns(List<Block> blocks, CanonicalText text) {
    int line = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean opens = i == 0 || !blocks.get(i - 1).speaker().equals(block.speaker());
      boolean closes =
          i + 1 == blocks.size() || !blocks.get(i + 1).speaker().equals(block.speaker());
      if (opens) {
        text.begin();
        line = block.line();
      } else {
        text.words(" ");
      }
      text.momentBeforeNextWord(block.start());
      text.words(block.words());
      if (closes) {
        text.moment(block.end());
        text.end(Passage.Kind.TURN, line, 0, Optional.empty(), Optional.empty(), block.speaker());
      }
    }
  }
}
