package attest.reports;

import attest.corpus.Particulars;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An author's name in the two parts by which reference managers sort and shorten it.
 *
 * <p>Sources give names as people say them. Where one does not mark their parts, what looks like a
 * person's name is parted before its last word, without titles and degrees; an organisation, a
 * channel, or a name in doubt stays whole.
 *
 * @param given the first names; none, if the name stays whole
 * @param family the family name, or the whole name
 * @param suffix what tells generations apart: {@code Jr.}
 */
public record NameParts(Optional<String> given, String family, Optional<String> suffix) {
  private static final Pattern TITLES =
      Pattern.compile(
          "(?<=^|,\\s?)(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Rev)(?:\\.\\s?|\\s))+");
  private static final Pattern DEGREES =
      Pattern.compile(
          "(?:,?\\s(?:Ph\\.?D|D\\.?Phil|Ed\\.?D|M\\.?D|M\\.?Sc|B\\.?Sc|MBA|MPH|MBE|OBE|CBE|FRCP"
              + "|FRS|RN)\\.?)+$");
  private static final Pattern SUFFIX = Pattern.compile(",?\\s([JS]r\\.?|I{2,3}|IV)$");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");

  /** The first letter of each given name, and the hyphen in front of it. */
  private static final Pattern INITIAL =
      Pattern.compile("(-?)(?<![\\p{L}\\p{M}'’])(\\p{L}\\p{M}*)");

  private static final int MOST_WORDS = 4;
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "vom", "op", "'t", "’t", "das", "do", "af", "zum", "zur", "der", "den",
          "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "zu", "bin",
          "ibn", "al", "el");

  private static final Set<String> OF_ORGANISATIONS =
      Set.of(
          "agency",
          "alliance",
          "association",
          "board",
          "centre",
          "center",
          "club",
          "collective",
          "college",
          "commission",
          "committee",
          "company",
          "consortium",
          "corporation",
          "council",
          "department",
          "foundation",
          "group",
          "health",
          "hub",
          "initiative",
          "institute",
          "international",
          "journal",
          "lab",
          "laboratory",
          "library",
          "media",
          "ministry",
          "museum",
          "network",
          "news",
          "office",
          "organisation",
          "organization",
          "partners",
          "partnership",
          "podcast",
          "press",
          "programme",
          "program",
          "project",
          "radio",
          "school",
          "service",
          "services",
          "society",
          "studio",
          "team",
          "trust",
          "tv",
          "union",
          "university",
          "channel");

  /** The names of the authors of a work, parted as it marks them, or else as they look. */
  public static List<NameParts> of(List<String> authors, Optional<Particulars> particulars) {
    List<String> marked = particulars.orElse(Particulars.NONE).familyNames();
    return authors.stream().map(name -> of(name, marked)).toList();
  }

  /** The name with the longest of those family names that it has, behind given names or before. */
  private static NameParts of(String name, List<String> marked) {
    Matcher suffix = SUFFIX.matcher(name);
    Optional<String> generation = suffix.find() ? Optional.of(suffix.group(1)) : Optional.empty();
    String whole = suffix.replaceFirst("");
    return marked.stream()
        .filter(family -> whole.endsWith(" " + family) || whole.startsWith(family + " "))
        .max(Comparator.comparingInt(String::length))
        .map(
            family ->
                new NameParts(
                    Optional.of(
                        whole.endsWith(" " + family)
                            ? whole.substring(0, whole.length() - family.length()).strip()
                            : whole.substring(family.length()).strip()),
                    family,
                    generation))
        .orElseGet(() -> of(name));
  }

  /** The name in its parts. */
  public static NameParts of(String name) {
    String told = name.strip().replaceAll("\\s+", " ");
    String bare = DEGREES.matcher(TITLES.matcher(told).replaceAll("")).replaceFirst("");
    Matcher suffix = SUFFIX.matcher(bare);
    String whole = suffix.replaceFirst("");
    Optional<String> generation =
        suffix.reset().find() ? Optional.of(suffix.group(1)) : Optional.empty();
    List<String> words = List.of(whole.replaceFirst(",", "").split(" "));
    // Particles are parts of the name behind them.
    if (words.size() < 2
        || words.stream().filter(word -> !PARTICLES.contains(word)).count() > MOST_WORDS
        || !words.stream().allMatch(NameParts::fits)) {
      return new NameParts(Optional.empty(), told, Optional.empty());
    }
    int comma = whole.indexOf(',');
    if (comma > 0) {
      return new NameParts(
          Optional.of(whole.substring(comma + 1).strip()), whole.substring(0, comma), generation);
    }
    int family = words.size() - 1;
    while (family > 1 && isBeforeName(words.get(family - 1))) {
      family--;
    }
    return new NameParts(
        Optional.of(String.join(" ", words.subList(0, family))),
        String.join(" ", words.subList(family, words.size())),
        generation);
  }

  /** Whether that is a particle or ends in one: {@code Akker-van Marle} is one name. */
  private static boolean isBeforeName(String word) {
    return PARTICLES.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  private static boolean fits(String word) {
    return PARTICLES.contains(word)
        || (NAME.matcher(word).matches()
            && !OF_ORGANISATIONS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** {@code Family, Given, Suffix}, as RIS has it, or the whole name. */
  public String inverted() {
    return family + part(given) + part(suffix);
  }

  /** {@code Family, Suffix, Given}, as BibTeX has it, or the whole name. */
  public String invertedForBibTex() {
    return family + part(suffix) + part(given);
  }

  /** {@code Family, G. H., Suffix}, as lists of references have it, or the whole name. */
  String initialled() {
    return family + part(given.map(NameParts::initials)) + part(suffix);
  }

  private static String initials(String names) {
    return INITIAL
        .matcher(names)
        .results()
        .map(found -> found.group(1) + found.group(2) + ".")
        .collect(Collectors.joining(" "))
        .replace(" -", "-");
  }

  private static String part(Optional<String> name) {
    return name.map(words -> ", " + words).orElse("");
  }
}
