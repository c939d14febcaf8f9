package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.Source;
import attest.corpus.UsageException;
import attest.corpus.read.work.Bibliography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The bibliographies that lie beside the files of a run or within a bundle. One speaks for the
 * files of its folder and of all folders below; the closest is heard last, and so has the last
 * word.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Bibliographies {
  /** What no folder is above: the place of a file system, the root folder, or where one is. */
  private static final Pattern ROOT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://[^/]*/|file:/|/|");

  /** How many rows that are about nothing are named. */
  private static final int MOST_ROWS = 3;

  private final Map<String, byte[]> files;
  private final Map<String, Bibliography> byPath;

  private Bibliographies(Map<String, byte[]> files, Map<String, Bibliography> byPath) {
    this.files = Map.copyOf(files);
    this.byPath = Map.copyOf(byPath);
  }

  /**
   * Reads bibliographies.
   *
   * @param files what they hold, by path
   * @throws UsageException if one of them is faulty
   */
  public static Bibliographies of(Map<String, byte[]> files) {
    Map<String, Bibliography> byPath = new HashMap<>();
    files.forEach((path, bytes) -> byPath.put(path, Bibliography.parse(path, bytes)));
    return new Bibliographies(files, byPath);
  }

  /**
   * Reads the bibliographies in a bundle, whose files need not suffer for them.
   *
   * @param files what they hold, by path
   * @param faulty is told of each that is faulty, in the order of their paths; it goes unheard
   */
  public static Bibliographies within(Map<String, byte[]> files, Consumer<Rejected> faulty) {
    Map<String, Bibliography> byPath = new HashMap<>();
    new TreeMap<>(files)
        .forEach(
            (path, bytes) -> {
              try {
                byPath.put(path, Bibliography.parse(path, bytes));
              } catch (UsageException e) {
                faulty.accept(new Rejected(path, Rejection.BIBLIOGRAPHY, fault(path, e)));
              }
            });
    Map<String, byte[]> heard = new HashMap<>(files);
    heard.keySet().retainAll(byPath.keySet());
    return new Bibliographies(heard, byPath);
  }

  /** What is wrong and where, without the path that it starts with. */
  private static String fault(String path, UsageException e) {
    return String.valueOf(e.getMessage()).replaceFirst("^" + Pattern.quote(path) + "[,:] *", "");
  }

  /** Whether a file is a bibliography by its name, and so no document. */
  public static boolean isOne(String path) {
    return Bibliography.NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /** What a work is known by, such as its DOI, as {@link #ofFile} asks for it. */
  public static List<String> identifiers(Source source) {
    return Bibliography.identifiers(source);
  }

  /** What they hold, by path; not to be changed. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** These and others. */
  public Bibliographies and(Bibliographies others) {
    Map<String, byte[]> allFiles = new HashMap<>(files);
    allFiles.putAll(others.files);
    Map<String, Bibliography> all = new HashMap<>(byPath);
    all.putAll(others.byPath);
    return new Bibliographies(allFiles, all);
  }

  /** Those of them at some paths. */
  public Bibliographies only(Set<String> paths) {
    Map<String, byte[]> someFiles = new HashMap<>(files);
    someFiles.keySet().retainAll(paths);
    Map<String, Bibliography> some = new HashMap<>(byPath);
    some.keySet().retainAll(paths);
    return new Bibliographies(someFiles, some);
  }

  /** What was odd in them, one line each. */
  public List<String> warnings() {
    return byPath.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().warnings().stream())
        .toList();
  }

  /**
   * Which rows of sheets are about none of those documents, one line a sheet. Lists that programs
   * write hold whole libraries, so that nothing is odd about theirs.
   *
   * @param documents what the work of each is known by, by its path
   */
  public List<String> aboutNone(Map<String, List<String>> documents) {
    Map<String, Map<String, List<String>>> below = new TreeMap<>();
    byPath.keySet().stream()
        .filter(path -> path.endsWith(Bibliography.NAMES.get(0)))
        .forEach(sheet -> below.put(sheet, new HashMap<>()));
    documents.forEach(
        (path, identifiers) ->
            folders(path).stream()
                .flatMap(
                    folder ->
                        Optional.ofNullable(below.get(folder + Bibliography.NAMES.get(0))).stream())
                .forEach(ofSheet -> ofSheet.put(path, identifiers)));
    List<String> lines = new ArrayList<>();
    below.forEach(
        (sheet, ofSheet) -> {
          List<String> none = byPath.getOrDefault(sheet, Bibliography.NONE).aboutNone(ofSheet);
          if (!none.isEmpty()) {
            lines.add(aboutNone(sheet, none));
          }
        });
    return lines;
  }

  private static String aboutNone(String sheet, List<String> none) {
    return sheet
        + ": "
        + String.format(Locale.ROOT, "%,d", none.size())
        + (none.size() == 1 ? " row fits" : " rows fit")
        + " no document of the run: "
        + none.stream().limit(MOST_ROWS).collect(Collectors.joining(", "))
        + (none.size() > MOST_ROWS ? ", …" : "");
  }

  /** The document, with what is said of its work. */
  public Document apply(Document document) {
    if (byPath.isEmpty()) {
      return document;
    }
    Document told = document;
    for (String folder : folders(document.source().path())) {
      // Of one folder's, the sheet has the last word: it is what people write by hand.
      for (int i = Bibliography.NAMES.size() - 1; i >= 0; i--) {
        told =
            byPath.getOrDefault(folder + Bibliography.NAMES.get(i), Bibliography.NONE).apply(told);
      }
    }
    return told;
  }

  /**
   * All that decides what they say of a file that is no bundle; the same words say the same of it.
   *
   * @param identifiers what the work is known by when all is said; nothing, if that cannot be told
   */
  public List<String> ofFile(String path, Optional<List<String>> identifiers) {
    List<Bibliography> heard =
        folders(path).stream()
            .flatMap(folder -> Bibliography.NAMES.stream().map(name -> folder + name))
            .flatMap(name -> Optional.ofNullable(byPath.get(name)).stream())
            .toList();
    // What one says may change what the work is known by when the next is asked.
    Optional<List<String>> known = heard.size() > 1 ? Optional.empty() : identifiers;
    return heard.stream().map(one -> one.ofFile(path, known)).toList();
  }

  /**
   * The folders above a path, outermost first, each as the path starts and ending in a slash. Those
   * of a relative path begin with the one that it starts from, whose name is empty.
   */
  public static List<String> folders(String path) {
    Matcher root = ROOT.matcher(path);
    List<String> folders = new ArrayList<>();
    for (int end = root.lookingAt() ? root.end() : 0; end >= 0; end = afterSlash(path, end)) {
      // What goes up or stays is not below.
      if (!path.startsWith("../", end) && !path.startsWith("./", end)) {
        folders.add(path.substring(0, end));
      }
    }
    return folders;
  }

  private static int afterSlash(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? -1 : slash + 1;
  }
}
