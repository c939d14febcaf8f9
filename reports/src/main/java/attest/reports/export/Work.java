package attest.reports.export;

import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.Source;
import attest.corpus.Voice;
import attest.reports.FilePaths;
import attest.reports.NameParts;
import attest.reports.Telling;
import attest.reports.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A work that is quoted: what the documents of one origin tell of it, the one that tells most
 * first.
 *
 * @param key by which it is cited; no other work of the export has it; empty before all is known
 * @param video whether it is a video on the web
 * @param title of the work; the name of its file, if none is known
 * @param name what people read: the title, or what a work without one is called
 * @param authors in its order
 * @param container the channel, journal or site that it appeared in
 * @param particulars where in the container it is, and who published it
 * @param date a day, a month or a year
 * @param url where it can be read or watched, from its start
 * @param doi lower case
 * @param language as a BCP 47 tag
 * @param origin the witness
 * @param paths the files that are of it
 * @param notes those of them that are somebody's notes of it
 */
record Work(
    String key,
    boolean video,
    String title,
    String name,
    List<NameParts> authors,
    Optional<String> container,
    Particulars particulars,
    Optional<PartialDate> date,
    Optional<String> url,
    Optional<String> doi,
    Optional<String> language,
    String origin,
    List<String> paths,
    List<String> notes) {
  /** What reference managers tell apart. */
  enum Kind {
    /** A video on the web. */
    VIDEO,
    /**
     * An article of a journal: it has a container, and a DOI or a volume of it. A DOI alone may be
     * of anything.
     */
    ARTICLE,
    /** Some pages of a book. */
    CHAPTER,
    /** Something else that is on the web, without a DOI. */
    PAGE,
    /** Anything else: it has a DOI, or is known as a file only. */
    TEXT
  }

  /** Copies the lists. */
  Work {
    authors = List.copyOf(authors);
    paths = List.copyOf(paths);
    notes = List.copyOf(notes);
  }

  /** The work of a document. */
  static Work of(Source source) {
    return new Work(
        "",
        source.video().isPresent(),
        source.title(),
        Telling.name(source),
        NameParts.of(source.authors(), source.particulars()),
        source.container(),
        source.particulars().orElse(Particulars.NONE),
        source.date(),
        WebLink.of(source),
        source.doi(),
        source.language(),
        source.origin(),
        List.of(source.path()),
        source.voice() == Voice.NOTES ? List.of(source.path()) : List.of());
  }

  /** What reference managers are to file it as. */
  Kind kind() {
    if (video) {
      return Kind.VIDEO;
    }
    if (container.isPresent() && particulars.areOfChapter()) {
      return Kind.CHAPTER;
    }
    if (container.isPresent() && (doi.isPresent() || particulars.areOfArticle())) {
      return Kind.ARTICLE;
    }
    return url.isPresent() && doi.isEmpty() ? Kind.PAGE : Kind.TEXT;
  }

  /** The same work under a key. */
  Work as(String other) {
    return new Work(
        other,
        video,
        title,
        name,
        authors,
        container,
        particulars,
        date,
        url,
        doi,
        language,
        origin,
        paths,
        notes);
  }

  /** The work with what another document of it tells besides. */
  Work and(Source source) {
    Work other = of(source);
    List<String> both = new ArrayList<>(paths);
    both.addAll(other.paths);
    List<String> bothNotes = new ArrayList<>(notes);
    bothNotes.addAll(other.notes);
    return new Work(
        key,
        video,
        title,
        name,
        authors.isEmpty() ? other.authors : authors,
        container.or(other::container),
        particulars.or(other.particulars),
        date.or(other::date),
        url.or(other::url),
        doi.or(other::doi),
        language.or(other::language),
        origin,
        both,
        bothNotes);
  }

  /** That what was read is not the work itself, where it is notes of it. */
  Optional<String> remark(FilePaths files) {
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        notes.size() == paths.size()
            ? "Read in notes of the recording, not in the recording: the quotes are the words of"
                + " whoever took them"
            : "Read in notes of the recording, too: the quotes from "
                + notes.stream().map(files::shown).collect(Collectors.joining(", "))
                + " are the words of whoever took them");
  }

  /** The number of an article, or the pages, as a reference tells them. */
  Optional<String> place() {
    return particulars.article().or(particulars::pages);
  }

  /** The year of the work. */
  Optional<String> year() {
    return dateParts().stream().findFirst();
  }

  /** Year, month and day in two figures, as far as they are known. */
  List<String> dateParts() {
    return date.map(known -> List.of(known.iso().split("-"))).orElse(List.of());
  }
}
