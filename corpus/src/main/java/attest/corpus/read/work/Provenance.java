package attest.corpus.read.work;

import attest.corpus.PartialDate;
import attest.corpus.Source;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.SourceFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file says of the work that it holds.
 *
 * @param file the file itself
 * @param work what it says, in fields
 */
public record Provenance(SourceFile file, WorkFields work) {
  /**
   * A day in a file's name or address: in front, as blog engines and people put it there, or with
   * the time behind it, as programs for meetings do.
   */
  private static final Pattern DATED_NAME =
      Pattern.compile(
          "(?<=^|/)\\d{4}[-/]\\d{2}[-/]\\d{2}(?=[-/ _.]|$)|(?<!\\d)20\\d{6}(?=[-_]\\d{6}(?!\\d))");

  /** What those fields say, which are front matter, a row of a sheet, or found in their place. */
  public Provenance(SourceFile file, ObjectNode fields) {
    this(file, new WorkFields(fields));
  }

  /** A file that says nothing of its work. */
  public static Provenance of(SourceFile file) {
    return new Provenance(file, JsonNodeFactory.instance.objectNode());
  }

  /** The source, under the title that the text itself gives if the fields give none. */
  public Source source(Format format, Voice voice, Optional<String> heading) {
    Identifiers known = work.identifiers();
    return new Source(
        file.path(),
        work.title().or(() -> heading).filter(t -> !t.isBlank()).orElse(file.stem()),
        format.label(),
        known.origin("sha256:" + file.sha256().substring(0, 16)),
        known.voice(voice),
        work.authors(),
        work.container(),
        work.date().or(this::datedName),
        known.link(),
        known.doi(),
        work.language(),
        Optional.of(work.particulars()),
        format.isDerived());
  }

  private Optional<PartialDate> datedName() {
    return Stream.concat(work.text("permalink").stream(), Stream.of(file.path()))
        .map(DATED_NAME::matcher)
        .filter(Matcher::find)
        .flatMap(found -> DateText.of(found.group()).stream())
        .findFirst();
  }
}
