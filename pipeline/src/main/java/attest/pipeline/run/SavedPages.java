package attest.pipeline.run;

import attest.pipeline.spark.InputFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows what browsers save along with a page: the folder {@code X_files} beside {@code X.html},
 * with pictures, scripts and advertisements.
 */
final class SavedPages {
  private static final Pattern FOLDER = Pattern.compile("_files(?=/)");

  private SavedPages() {}

  /**
   * The files that are not in such a folder.
   *
   * @param passedOver is told of each such folder
   */
  static List<InputFile> withoutParts(List<InputFile> files, Consumer<String> passedOver) {
    Set<String> paths = files.stream().map(InputFile::path).collect(Collectors.toSet());
    files.stream()
        .flatMap(file -> folder(file.path(), paths).stream())
        .distinct()
        .forEach(
            folder ->
                passedOver.accept(
                    folder + ": passed over, since a browser saved it along with a page"));
    return files.stream().filter(file -> folder(file.path(), paths).isEmpty()).toList();
  }

  private static Optional<String> folder(String path, Set<String> paths) {
    return FOLDER
        .matcher(path)
        .results()
        .filter(
            end ->
                Stream.of(".html", ".htm")
                    .anyMatch(name -> paths.contains(path.substring(0, end.start()) + name)))
        .findFirst()
        .map(end -> path.substring(0, end.end()));
  }
}
