package attest.corpus.read.jats;

import attest.corpus.PartialDate;
import attest.corpus.read.work.DateText;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the front of an article says of the work: {@code journal-meta}, {@code article-meta}. */
final class JatsFront {
  /** Kinds of {@code pub-date} that count where there is no other: archives, drafts, notices. */
  private static final Set<String> OTHER_DATES =
      Set.of(
          "pmc-release",
          "nihms-submitted",
          "preprint",
          "epreprint",
          "corrected",
          "retracted",
          "retraction",
          "received",
          "rev-recd",
          "accepted");

  private JatsFront() {}

  /** The elements that may hold the title and abstracts of an article or a part of one. */
  static Optional<Element> meta(Element article) {
    return Optional.ofNullable(
        article.selectFirst(
            "> front > article-meta, > front-stub, > front > book-part-meta, > book-part-meta"));
  }

  /** The title, with the subtitle behind a colon. */
  static Optional<String> title(Element meta) {
    return titleElement(meta)
        .map(JatsInlines::plain)
        .filter(title -> !title.isEmpty())
        .map(
            title ->
                Stream.concat(Stream.of(title), subtitles(meta))
                    .reduce((a, b) -> a + (a.matches(".*[:?!.—–]") ? " " : ": ") + b)
                    .orElse(title));
  }

  /** Where the title stands. */
  static Optional<Element> titleElement(Element meta) {
    return first(meta, "> title-group > article-title, > title-group > title");
  }

  private static Stream<String> subtitles(Element meta) {
    return meta.select("> title-group > subtitle").stream()
        .map(JatsInlines::plain)
        .filter(words -> !words.isEmpty());
  }

  /** The fields of the work by the names that {@link Provenance} knows. */
  static ObjectNode fields(Element article) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    JatsLanguage.of(article).ifPresent(tag -> fields.put("language", tag));
    Stream.of(
            "journal-title",
            "abbrev-journal-title",
            "book-title",
            "journal-id[journal-id-type=nlm-ta]")
        .flatMap(
            name ->
                article
                    .select("> front > journal-meta " + name + ", > front > book-meta " + name)
                    .stream())
        .map(JatsInlines::plain)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .ifPresent(name -> fields.put("container", name));
    put(fields, "publisher", first(article, "> front > book-meta > publisher > publisher-name"));
    meta(article).ifPresent(meta -> fill(fields, meta));
    return fields;
  }

  private static void put(ObjectNode fields, String name, Optional<Element> element) {
    element.map(JatsInlines::plain).ifPresent(value -> fields.put(name, value));
  }

  /** From the first page to the last, where it is told. */
  private static Optional<String> pages(Element meta) {
    return Stream.of("fpage", "lpage")
        .map(end -> text(meta, end))
        .filter(page -> !page.isEmpty())
        .reduce((first, last) -> first + "-" + last);
  }

  private static void fill(ObjectNode fields, Element meta) {
    title(meta).ifPresent(title -> fields.put("title", title));
    first(meta, "> article-id[pub-id-type=doi], > book-part-id[pub-id-type=doi]")
        .ifPresent(doi -> fields.put("doi", doi.text()));
    put(fields, "volume", first(meta, "> volume"));
    put(fields, "issue", first(meta, "> issue"));
    put(fields, "eid", first(meta, "> elocation-id"));
    pages(meta).ifPresent(pages -> fields.put("pages", pages));
    date(meta).ifPresent(date -> fields.put("date", date.iso()));
    url(meta).or(() -> archived(meta)).ifPresent(url -> fields.put("url", url));
    ArrayNode authors = fields.putArray("authors");
    meta.select("> contrib-group > contrib").stream()
        .filter(contrib -> Set.of("", "author").contains(contrib.attr("contrib-type")))
        .flatMap(contrib -> name(contrib).stream())
        .forEach(authors::add);
  }

  private static Optional<ObjectNode> name(Element contrib) {
    return first(contrib, "> name, > name-alternatives > name")
        .map(JatsFront::personal)
        .or(
            () ->
                first(
                        contrib,
                        "> string-name, > name-alternatives > string-name, > collab,"
                            + " > collab-alternatives > collab")
                    .map(JatsFront::written))
        .filter(name -> !name.path("name").asText().isBlank());
  }

  /** A name as people say it, with the parts that are marked. */
  private static ObjectNode personal(Element name) {
    boolean surnameFirst = name.attr("name-style").equals("eastern");
    List<String> parts =
        surnameFirst
            ? List.of("surname", "given-names", "suffix")
            : List.of("given-names", "surname", "suffix");
    return JsonNodeFactory.instance
        .objectNode()
        .put(
            "name",
            parts.stream()
                .map(part -> part(name, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")))
        .put("family", part(name, "surname"))
        .put("given", part(name, "given-names"));
  }

  private static String part(Element name, String part) {
    return first(name, "> " + part).map(JatsInlines::plain).orElse("");
  }

  /** A name as it stands there, without the members of a group. */
  private static ObjectNode written(Element name) {
    if (name.selectFirst("> surname") != null) {
      return personal(name);
    }
    name.select("contrib-group, xref, aff").remove();
    return JsonNodeFactory.instance.objectNode().put("name", JatsInlines.plain(name));
  }

  /** The day on which the work first came out, as exactly as any of its dates says. */
  private static Optional<PartialDate> date(Element meta) {
    List<Element> dates = meta.select("> pub-date");
    return first(dates.stream().filter(date -> !isOther(date)))
        .or(() -> first(dates.stream()))
        .or(
            () ->
                first(meta, "> permissions > copyright-year")
                    .flatMap(year -> DateText.date(year.text(), "", "")));
  }

  private static Optional<PartialDate> first(Stream<Element> dates) {
    return dates
        .flatMap(date -> date(date.attr("iso-8601-date"), date).stream())
        .min(Comparator.comparing(PartialDate::last));
  }

  private static boolean isOther(Element date) {
    return Stream.of("pub-type", "date-type")
        .anyMatch(name -> OTHER_DATES.contains(date.attr(name).toLowerCase(Locale.ROOT)));
  }

  private static Optional<PartialDate> date(String iso, Element date) {
    String year = text(date, "year");
    return year.isEmpty()
        ? DateText.of(iso).or(() -> DateText.of(text(date, "string-date")))
        : DateText.date(year, text(date, "month"), text(date, "day"))
            .or(() -> DateText.date(year, "", ""));
  }

  private static Optional<String> url(Element meta) {
    return meta.select("> self-uri").stream()
        .map(uri -> uri.attr("xlink:href").strip())
        .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
        .findFirst();
  }

  /** Its page at PubMed Central, where nothing else leads to it. */
  private static Optional<String> archived(Element meta) {
    return first(meta, "> article-id[pub-id-type=doi]").isPresent()
        ? Optional.empty()
        : first(meta, "> article-id[pub-id-type~=pmc(id)?$]")
            .map(id -> id.text().strip().replaceFirst("^PMC", ""))
            .map(id -> "https://pmc.ncbi.nlm.nih.gov/articles/PMC" + id);
  }

  private static String text(Element parent, String name) {
    return first(parent, "> " + name).map(element -> element.text().strip()).orElse("");
  }

  private static Optional<Element> first(Element parent, String query) {
    return Optional.ofNullable(parent.selectFirst(query));
  }
}
