package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Source;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document as lines that a person can check against the file. */
final class DocumentPicture {
  private DocumentPicture() {}

  static String of(Document document) {
    StringBuilder picture = new StringBuilder();
    Source source = document.source();
    line(picture, "title", source.title());
    line(picture, "format", source.format());
    line(picture, "origin", source.origin().replaceFirst("sha256:.*", "sha256:HASH"));
    line(picture, "voice", source.voice().label());
    source.authors().forEach(author -> line(picture, "author", author));
    source.container().ifPresent(container -> line(picture, "from", container));
    source.date().ifPresent(date -> line(picture, "date", date.iso()));
    source.url().ifPresent(url -> line(picture, "url", url));
    source.doi().ifPresent(doi -> line(picture, "doi", doi));
    source.language().ifPresent(language -> line(picture, "language", language));
    document.remarks().forEach(remark -> line(picture, "remark", remark));
    for (Passage passage : document.passages()) {
      picture.append(passage(document, passage)).append('\n');
    }
    document
        .links()
        .forEach(
            link ->
                line(picture, "link", link.span().of(document.text()) + " -> " + link.target()));
    return picture.toString();
  }

  private static String passage(Document document, Passage passage) {
    String depth = passage.depth() == 0 ? "" : String.valueOf(passage.depth());
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%4s %-11s ",
                passage
                    .line()
                    .map(String::valueOf)
                    .or(() -> passage.page().map(p -> "p" + p))
                    .orElse(""),
                passage.kind().label() + depth));
    if (!passage.headings().isEmpty()) {
      line.append(
          passage.headings().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" ", " under ", ":")));
    }
    passage.leadIn().ifPresent(on -> line.append(" on ").append(on).append(':'));
    passage.label().ifPresent(label -> line.append(" <" + label.of(document.text()) + ">"));
    passage.speaker().ifPresent(speaker -> line.append(" (").append(speaker).append(')'));
    passage.language().ifPresent(tag -> line.append(" [").append(tag).append(']'));
    line.append(' ').append(document.text(passage));
    passage
        .moments()
        .forEach(
            m ->
                line.append(
                    String.format(
                        Locale.ROOT,
                        " @%d=%.0f",
                        m.offset() - passage.span().start(),
                        m.seconds())));
    passage
        .pageBreaks()
        .forEach(
            next ->
                line.append(" @" + (next.offset() - passage.span().start()) + "=p" + next.page()));
    return line.toString().replaceFirst("^(.{16})  ?", "$1 ");
  }

  private static void line(StringBuilder picture, String name, String value) {
    picture.append(String.format(Locale.ROOT, "%-8s %s%n", name, value));
  }
}
