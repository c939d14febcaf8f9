package attest.index;

import attest.corpus.FindingType;
import attest.corpus.Once;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;

/**
 * A vocabulary of themes, in the order of its file. Queries are run when asked, never kept in an
 * index, so a vocabulary can change without mining or indexing again.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Themes {
  private static final Once<Themes> BUILT_IN = new Once<>(Themes::readBuiltIn);

  private final String file;
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Map<String, Query> queries = new ConcurrentHashMap<>();
  private final Analyzer analyzer = Fields.analyzer();
  private final Queries parser = new Queries(analyzer);

  private Themes(String file, List<Theme> entries) {
    this.file = file;
    if (entries.isEmpty()) {
      throw new UsageException(file + ": the file is empty");
    }
    for (Theme theme : entries) {
      if (themes.put(theme.name(), theme) != null) {
        throw new UsageException(file + ": there are two themes '" + theme.name() + "'");
      }
    }
  }

  /** The themes that are built in, read once, each query of theirs when it is first asked for. */
  public static Themes builtIn() {
    return BUILT_IN.get();
  }

  private static Themes readBuiltIn() {
    YamlFile file = YamlFile.builtIn(Themes.class, "themes.yaml");
    return new Themes(file.name(), List.of(file.as(Theme[].class)));
  }

  /**
   * The themes of a user's file.
   *
   * @throws UsageException if the file is faulty, naming the file, the theme and the fault
   */
  public static Themes of(YamlFile own) {
    return of(own.name(), List.of(own.as(Theme[].class)));
  }

  /**
   * Themes that a file of another form holds.
   *
   * @param file what to call it in messages
   * @throws UsageException if there are none or two of a name, or a query is malformed
   */
  public static Themes of(String file, List<Theme> themes) {
    Themes own = new Themes(file, themes);
    // What is wrong with a file is said at once, not when somebody asks for that theme.
    own.themes.keySet().forEach(own::query);
    return own;
  }

  /** All themes, in the order of the file. */
  public List<Theme> all() {
    return List.copyOf(themes.values());
  }

  /**
   * The theme of that name.
   *
   * @throws UsageException if there is none, with the names that are like it
   */
  public Theme get(String name) {
    return get(name, "attest themes lists them");
  }

  /**
   * The theme of that name.
   *
   * @param list where whoever asks finds all names
   * @throws UsageException if there is none, with the names that are like it, or else that
   */
  public Theme get(String name, String list) {
    Theme theme = themes.get(name);
    if (theme == null) {
      throw new UsageException("there is no theme '" + name + "'; " + suggestion(name, list));
    }
    return theme;
  }

  /**
   * The theme whose name is all that is searched for: a word has namesakes that such a theme leaves
   * out, such as trusts that run schools.
   */
  public Optional<Theme> named(String words) {
    return themes.values().stream()
        .filter(theme -> theme.name().equalsIgnoreCase(words.strip()))
        .findFirst();
  }

  /** The themes whose names are like a name, or the same. */
  public List<Theme> like(String name) {
    return LikeNames.of(name, themes.keySet()).stream().map(this::get).toList();
  }

  private String suggestion(String name, String list) {
    List<String> near = LikeNames.of(name, themes.keySet());
    return near.isEmpty() ? list : "did you mean " + String.join(" or ", near) + "?";
  }

  /** The query of a theme. */
  Query query(String name) {
    Theme theme = get(name);
    return queries.computeIfAbsent(name, unread -> parsed(theme, parser));
  }

  /** The same, with the types that people gave. */
  Query query(String name, ReviewedFindings reviewed) {
    Query mined = query(name);
    return Queries.fields(mined).contains(Fields.TYPE)
        ? parsed(get(name), parser.reviewedBy(reviewed))
        : mined;
  }

  private Query parsed(Theme theme, Queries by) {
    return by.parse(file + ": the query of the theme '" + theme.name() + "',", theme.query());
  }

  /** The fields that queries of themes look into. */
  Set<String> fields() {
    Set<String> fields = new HashSet<>();
    themes.keySet().forEach(theme -> fields.addAll(Queries.fields(query(theme))));
    return fields;
  }

  /**
   * Runs each theme over the sentences that it must find and must miss.
   *
   * @return what is wrong, one line for each sentence; empty if all is well
   */
  public List<String> check() {
    List<String> faults = new ArrayList<>();
    for (Theme theme : themes.values()) {
      Query query = query(theme.name());
      for (String sentence : theme.finds()) {
        if (!finds(query, sentence)) {
          faults.add("the theme '" + theme.name() + "' does not find: " + sentence);
        }
      }
      for (String sentence : theme.misses()) {
        if (finds(query, sentence)) {
          faults.add("the theme '" + theme.name() + "' does not miss: " + sentence);
        }
      }
    }
    return faults;
  }

  /** How many sentences prove the themes. */
  public int proofs() {
    return themes.values().stream().mapToInt(t -> t.finds().size() + t.misses().size()).sum();
  }

  /** Whether it finds a sentence that is of any type, whichever it asks for. */
  private boolean finds(Query query, String sentence) {
    return Arrays.stream(FindingType.values()).anyMatch(type -> finds(query, sentence, type));
  }

  private boolean finds(Query query, String sentence, FindingType type) {
    MemoryIndex one = new MemoryIndex();
    one.addField(Fields.TYPE, type.label(), new KeywordAnalyzer());
    one.addField(Fields.QUOTE, sentence, analyzer);
    one.addField(Fields.EXACT, sentence, analyzer);
    return one.search(query) > 0;
  }

  @Override
  public String toString() {
    return themes.keySet().stream().collect(Collectors.joining(", "));
  }
}
