package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats that are read. The name says whether a file is text; its content says which kind. */
enum Format {
  /** Notes and pages in Markdown. */
  MARKDOWN("markdown"),
  /** Articles without mark-up. */
  PLAIN_TEXT("plain text"),
  /** Blocks of a stamp {@code 00:00:05:39 - 00:00:31:13}, a name and what was said. */
  TIMED_TRANSCRIPT("timed transcript");

  private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mdown", "mkd");
  private static final Set<String> TEXT_NAMES = Set.of("txt", "text");

  /** What only Markdown has: front matter, marked headings, wikilinks, anchored timecodes. */
  private static final Pattern MARKDOWN_SIGNS =
      Pattern.compile(
          "\\A---\\n|^#{1,6} \\S|\\[\\[[^\\[\\]\\n]+]]|yt-timestamp", Pattern.MULTILINE);

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** The name for people and files. */
  String label() {
    return label;
  }

  /**
   * Checks that files of such a name are read.
   *
   * @throws RejectedException if not
   */
  static void checkName(String path) throws RejectedException {
    String extension = extension(path);
    if (!MARKDOWN_NAMES.contains(extension) && !TEXT_NAMES.contains(extension)) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT,
          extension.isEmpty() ? "a name without an extension" : "." + extension);
    }
  }

  /** The format of a file whose name is that of a text file. */
  static Format of(FileText file) {
    if (TimedTranscriptReader.recognises(file)) {
      return TIMED_TRANSCRIPT;
    }
    return MARKDOWN_NAMES.contains(extension(file.path()))
            || MARKDOWN_SIGNS.matcher(file.text()).find()
        ? MARKDOWN
        : PLAIN_TEXT;
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
