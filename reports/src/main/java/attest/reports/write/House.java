package attest.reports.write;

import attest.corpus.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an institution brings to make reports look like its own: a folder that may hold
 *
 * <ul>
 *   <li>{@code report.css}, rules that come after those built in (it may ask nothing of the web);
 *   <li>{@code preface.html}, a piece of well-formed HTML that follows the title: words, lists,
 *       tables, links, and pictures as {@code data:} addresses;
 *   <li>{@code report.docx}, a Word document whose styles, page, header and footer are taken.
 * </ul>
 *
 * @param css more rules, or nothing
 * @param preface what follows the title, or nothing
 * @param word the document whose styles are taken
 */
public record House(String css, String preface, Optional<Path> word) {
  /** What is built in and nothing more. */
  public static final House NONE = new House("", "", Optional.empty());

  private static final List<String> FILES = List.of("report.css", "preface.html", "report.docx");

  /**
   * What asks something of the web in the ways that people write it, so that they hear of it; or
   * ends the element that styles stand in. What else asks, as in {@code image-set()} or in escapes,
   * the page's Content-Security-Policy lets nobody load.
   */
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)@import|url\\(\\s*+['\"]?+(?!data:)|</style");

  /**
   * Reads a folder.
   *
   * @throws UsageException if there is none, or it holds what a report cannot take, naming the file
   * @throws IOException if a file cannot be read
   */
  public static House of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--template " + folder + " is no folder");
    }
    List<String> there;
    try (Stream<Path> files = Files.list(folder)) {
      there =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
    }
    List<String> others = there.stream().filter(name -> !FILES.contains(name)).toList();
    if (!others.isEmpty() || there.isEmpty()) {
      throw new UsageException(
          "--template "
              + folder
              + (there.isEmpty() ? " is empty" : " holds " + others.get(0))
              + "; it may hold "
              + String.join(", ", FILES));
    }
    for (String name : there) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new UsageException(folder.resolve(name) + " is no file");
      }
    }
    String css = text(folder.resolve("report.css"));
    if (OUTSIDE.matcher(css).find()) {
      throw new UsageException(
          folder.resolve("report.css")
              + " asks for something outside of the report (@import or url); put it in as a data:"
              + " address");
    }
    Path preface = folder.resolve("preface.html");
    Path word = folder.resolve("report.docx");
    return new House(
        css,
        Files.exists(preface) ? Preface.checked(preface.toString(), text(preface)) : "",
        Files.exists(word) ? Optional.of(word) : Optional.empty());
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      // Signs that Windows puts in and that nobody sees, which a report would show.
      return Files.readString(file, StandardCharsets.UTF_8)
          .replaceFirst("^\uFEFF", "")
          .replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new UsageException(file + " is no text in UTF-8", e);
    }
  }
}
