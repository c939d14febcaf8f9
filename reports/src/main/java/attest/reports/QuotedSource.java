package attest.reports;

import attest.corpus.Particulars;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A work that is quoted, however many files tell of it: what the files of one origin say together,
 * the one that says most first.
 *
 * @param number counted from 1, in the order in which the works are met first
 * @param title of the work; the name of its file, if none is known
 * @param who names the work in running text
 * @param undated authors, name and container of the work
 * @param reference the work as a list of references has it, but for its address
 * @param date of the work, as far as it is known
 * @param link to the work, where it is known
 * @param origin the witness
 * @param files that are quoted
 * @param quotes how many there are of it
 */
public record QuotedSource(
    int number,
    String title,
    String who,
    String undated,
    Reference reference,
    Optional<String> date,
    Optional<String> link,
    String origin,
    List<File> files,
    int quotes) {
  /**
   * A file of a work.
   *
   * @param path the file
   * @param shown the same, as people are told of it
   * @param title what it calls itself
   * @param voice whose words it holds
   */
  public record File(String path, String shown, String title, Voice voice) {}

  /** Copies the list. */
  public QuotedSource {
    files = List.copyOf(files);
  }

  /**
   * The work of an origin.
   *
   * @param files the findings of each of its files
   */
  static QuotedSource of(int number, Collection<List<CitedFinding>> files, FilePaths paths) {
    List<CitedFinding> samples =
        files.stream()
            .map(findings -> findings.get(0))
            .sorted(Comparator.comparingInt(Telling::lacks))
            .toList();
    CitedFinding best = samples.get(0);
    String name = Telling.name(best);
    CitedFinding named =
        samples.stream().filter(sample -> !sample.authors().isEmpty()).findFirst().orElse(best);
    List<NameParts> authors = NameParts.of(named.authors(), named.particulars());
    Optional<String> container =
        samples.stream().flatMap(sample -> sample.container().stream()).findFirst();
    Optional<String> date = samples.stream().flatMap(sample -> sample.date().stream()).findFirst();
    Particulars particulars =
        samples.stream()
            .flatMap(sample -> sample.particulars().stream())
            .reduce(Particulars.NONE, Particulars::or);
    return new QuotedSource(
        number,
        best.title(),
        Citation.who(authors, name),
        Citation.undated(named.authors(), name, container),
        new Reference(authors, date, name, container, particulars, ""),
        date,
        samples.stream()
            .flatMap(sample -> WebLink.address(sample).stream())
            .map(url -> url.replaceFirst("&t=\\d+s$", ""))
            .findFirst(),
        best.origin(),
        samples.stream()
            .map(s -> new File(s.path(), paths.shown(s.path()), s.title(), s.voice()))
            .toList(),
        Counts.of(files.stream().flatMap(List::stream).toList()).quotes());
  }

  /**
   * The same works, with letters for those that running text names by the same names and year: in
   * the order of the list, where whoever looks one up meets them so.
   */
  static List<QuotedSource> toldApart(List<QuotedSource> works) {
    Map<String, List<QuotedSource>> alike =
        works.stream().collect(Collectors.groupingBy(QuotedSource::cited));
    return works.stream()
        .map(
            work -> {
              List<QuotedSource> others = alike.getOrDefault(work.cited(), List.of());
              return others.size() < 2 ? work : work.lettered(others.indexOf(work));
            })
        .toList();
  }

  private String cited() {
    return who + ", " + reference.year();
  }

  private QuotedSource lettered(int place) {
    return new QuotedSource(
        number, title, who, undated, reference.lettered(place), date, link, origin, files, quotes);
  }

  /** The title; of a work without one its form in brackets, and what it is known by. */
  public String name() {
    return Telling.name(title, files.get(0).path(), files.get(0).voice(), origin);
  }

  /** Authors, name, container and date. */
  @JsonProperty
  public String work() {
    return undated + date.map(day -> " (" + day + ")").orElse("");
  }

  /** Whose words its files hold. */
  public List<Voice> voices() {
    return files.stream().map(File::voice).distinct().sorted().toList();
  }

  /**
   * The citation of a finding of it: what all of its files tell, but for notes on a recording, of
   * which there may be several with titles of their own.
   */
  Citation cite(CitedFinding finding) {
    Citation own = Citation.of(finding);
    return hasOwnTitle(finding.title(), finding.path(), finding.voice())
        ? own.lettered(who, reference)
        : new Citation(who, undated, date, reference.year(), own.voice(), own.place());
  }

  /** Whether a file of it holds notes that are cited by a title of their own. */
  public boolean isCitedByTitle(File file) {
    return hasOwnTitle(file.title(), file.path(), file.voice());
  }

  /** Whether notes have another title than the work, and not only a longer or shorter one. */
  private boolean hasOwnTitle(String ofFile, String path, Voice voice) {
    String mine = ofFile.toLowerCase(Locale.ROOT);
    String whole = title.toLowerCase(Locale.ROOT);
    return voice == Voice.NOTES
        && !Telling.isUntitled(ofFile, path)
        && !mine.contains(whole)
        && !whole.contains(mine);
  }
}
