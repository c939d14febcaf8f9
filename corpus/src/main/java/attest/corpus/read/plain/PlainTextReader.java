package attest.corpus.read.plain;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.EnglishDate;
import attest.corpus.read.work.HeadLines;
import attest.corpus.read.work.Provenance;
import attest.corpus.read.work.WorkLine;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads articles without mark-up: a title and a byline, headings that are nothing but short lines,
 * lists and boxes told by their bullets and indentation.
 */
public final class PlainTextReader implements FormatReader {
  private static final Pattern NAMED_DOI =
      Pattern.compile("\\b(?:doi:? ?|doi\\.org/)(10\\.\\d{4,9}/\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "(?:date|published)(?: on| online)?:?\\s+(\\d{4}(?:-\\d{2}){0,2})\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** How many lines at the top may tell of the work itself; further down, lines cite others. */
  private static final int TOP_LINES = 30;

  @Override
  public Document read(SourceFile file) throws RejectedException {
    CanonicalText text = new CanonicalText();
    GutenbergBook book = GutenbergBook.of(file.text().lines());
    PlainTextPages pages =
        PlainTextPages.of(CopiedMail.withoutFurniture(SavedArticle.withoutFurniture(book.lines())));
    new PlainTextBlocks(text).write(pages);
    return text.of(
        new Provenance(file, book.fields().isEmpty() ? fields(pages) : book.fields())
            .source(Format.PLAIN_TEXT, Voice.AUTHOR, text.leadingHeading()));
  }

  private static ObjectNode fields(PlainTextPages pages) {
    List<String> lines = pages.lines();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (String line : lines.subList(0, Math.min(TOP_LINES, lines.size()))) {
      Optional<String> byline = WorkLine.byline(line.strip());
      Optional<String> doi = WorkLine.doi(line.strip());
      Matcher date = DATE.matcher(line.strip());
      if (byline.isPresent() && !fields.has("authors")) {
        addNames(EnglishDate.before(byline.get()), fields);
        addLastDate(byline.get(), fields);
      } else if (doi.isPresent() && !fields.has("doi")) {
        fields.put("doi", doi.get());
      } else if (date.matches() && !fields.has("date")) {
        fields.put("date", date.group(1));
      }
    }
    addFromBelowTitle(lines, fields);
    HeadLines.top(lines.stream()).complete(fields);
    addFromEnds(pages, fields);
    return fields;
  }

  /** Adds who wrote the text and when where the lines below the title say so without a byline. */
  private static void addFromBelowTitle(List<String> lines, ObjectNode fields) {
    List<PlainTextLine> below =
        lines.stream()
            .filter(line -> !line.isBlank())
            .skip(1)
            .limit(2)
            .map(line -> new PlainTextLine(line.strip(), 1))
            .toList();
    if (below.size() == 2 && !fields.has("authors") && below.get(0).isNamesAbove(below.get(1))) {
      addNames(below.get(0).text(), fields);
      addLastDate(below.get(1).text(), fields);
    }
  }

  private static void addNames(String names, ObjectNode fields) {
    Stream.of(names.split("\\s*(?:,| and |&)\\s*"))
        .filter(name -> !name.isBlank())
        .forEach(fields.withArray("authors")::add);
  }

  /** Adds the date that a line ends with, if none is known. */
  private static void addLastDate(String line, ObjectNode fields) {
    if (!fields.has("date")) {
      EnglishDate.last(line).ifPresent(day -> fields.put("date", day.iso()));
    }
  }

  /** Adds what the first and last lines and the running heads say, as journals print it. */
  private static void addFromEnds(PlainTextPages pages, ObjectNode fields) {
    List<String> lines = pages.lines();
    if (!fields.has("date")) {
      Stream.concat(
              lines.stream().limit(TOP_LINES),
              lines.stream().skip(Math.max(0, lines.size() - TOP_LINES)))
          .flatMap(line -> EnglishDate.ofPublication(line).stream())
          .findFirst()
          .ifPresent(date -> fields.put("date", date.iso()));
    }
    if (!fields.has("doi")) {
      // A running head names the article itself.
      pages.heads().stream()
          .map(NAMED_DOI::matcher)
          .filter(Matcher::find)
          .findFirst()
          .ifPresent(doi -> fields.put("doi", doi.group(1)));
    }
  }
}
