package attest.corpus.read.html;

import attest.corpus.PartialDate;
import attest.corpus.read.work.DateText;
import attest.corpus.read.work.LanguageTag;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its work, as the fields of a {@link Provenance}: Highwire Press tags (which
 * journals give to Google Scholar), Dublin Core, PRISM, Open Graph, schema.org in JSON-LD, the
 * elements of HTML, and the classes of hAtom and of h-entry (microformats2), which WordPress sets.
 */
final class HtmlMetadata {
  /** The comment that browsers put into a page which they save. */
  private static final Pattern SAVED =
      Pattern.compile("(?:saved from url=\\(\\d+\\)|url:\\s*)(https?://\\S+)");

  /** Names in hAtom, in h-entry, and in the blocks of WordPress. */
  private static final String BYLINE =
      ".author.vcard .fn, .author.vcard:not(:has(.fn)), .p-author .p-name,"
          + " .p-author:not(:has(.p-name)), .wp-block-post-author__name,"
          + " .wp-block-post-author-name";

  /** The classes of {@link #DATES}: jsoup would climb from each element of a page otherwise. */
  private static final String DATED = ".published, .dt-published, .entry-date";

  private static final String DATES =
      ".hentry .published, header .published, .h-entry .dt-published, .entry-date";

  private static final Pattern BY = Pattern.compile("(?i)(?:written |posted )?by:?");

  private final Document page;
  private final StructuredData data;
  private final Map<String, List<String>> metas = new HashMap<>();

  HtmlMetadata(Document page) {
    this.page = page;
    this.data = StructuredData.of(page);
    for (Element meta : page.select("meta[content]")) {
      if (!meta.attr("content").isBlank()) {
        Stream.of("name", "property", "http-equiv")
            .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .forEach(
                name ->
                    metas
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(meta.attr("content").strip()));
      }
    }
  }

  /** The fields. */
  ObjectNode fields() {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    new PageTitle(page, titles(), site()).text().ifPresent(title -> fields.put("title", title));
    ArrayNode authors = fields.putArray("authors");
    authors().forEach(authors::add);
    container().ifPresent(container -> fields.put("container", container));
    put(fields, "volume", meta("citation_volume", "prism.volume"));
    put(fields, "issue", meta("citation_issue", "prism.number"));
    put(fields, "pages", Stream.concat(pages(), meta("prism.pagerange")));
    date().ifPresent(date -> fields.put("date", date));
    url().ifPresent(url -> fields.put("url", url));
    meta(
            "citation_doi",
            "prism.doi",
            "doi",
            "dc.identifier.doi",
            "dc.identifier",
            "bepress_citation_doi")
        .filter(value -> value.contains("10."))
        .findFirst()
        .ifPresent(doi -> fields.put("doi", doi));
    language().ifPresent(language -> fields.put("language", language));
    return fields;
  }

  private static void put(ObjectNode fields, String name, Stream<String> values) {
    values.findFirst().ifPresent(value -> fields.put(name, value));
  }

  /** From the first page to the last, where it is told. */
  private Stream<String> pages() {
    Stream<String> last = meta("citation_lastpage", "prism.endingpage").limit(1);
    return meta("citation_firstpage", "prism.startingpage")
        .limit(1)
        .map(first -> Stream.concat(Stream.of(first), last).collect(Collectors.joining("-")));
  }

  private List<String> titles() {
    return Stream.of(
            meta("citation_title", "dc.title", "dcterms.title"),
            data.title().stream(),
            meta("og:title", "twitter:title", "title", "parsely-title"),
            Stream.of(page.title()),
            blockTitle())
        .flatMap(titles -> titles)
        .map(String::strip)
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }

  /** The title as a block of its own, as Google Docs has it, of a page that names none. */
  private Stream<String> blockTitle() {
    return page.title().isBlank()
        ? page.select("p.title").eachText().stream().limit(1)
        : Stream.empty();
  }

  private Set<String> authors() {
    List<String> names =
        meta("citation_author", "citation_authors", "dc.creator", "dcterms.creator").toList();
    if (names.isEmpty()) {
      names = data.authors();
    }
    if (names.isEmpty()) {
      names = meta("author", "article:author", "parsely-author", "sailthru.author").toList();
    }
    if (names.isEmpty()) {
      names =
          page.select(
                  "[itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name])),"
                      + " a[rel=author]")
              .eachText();
    }
    if (names.isEmpty()) {
      names = labelled();
    }
    if (names.isEmpty()) {
      names = byline();
    }
    Set<String> authors = new LinkedHashSet<>();
    for (String name : names) {
      Stream.of(name.split("\\s*;\\s*|\\s+(?:and|&)\\s+"))
          .map(one -> one.strip().replaceFirst("^[Bb]y\\s+", ""))
          .filter(one -> !one.isEmpty() && !one.contains("://") && !one.startsWith("@"))
          .forEach(authors::add);
    }
    return authors;
  }

  /** What cards of the page say behind the label that it is written by somebody. */
  private List<String> labelled() {
    return Stream.of("1", "2")
        .filter(n -> meta("twitter:label" + n).anyMatch(label -> BY.matcher(label).matches()))
        .flatMap(n -> meta("twitter:data" + n))
        .toList();
  }

  /** The names of the first post's byline; other posts may be offered below. */
  private List<String> byline() {
    List<Element> names =
        page.select(BYLINE + ", header a[href]").stream()
            .filter(name -> name.is(BYLINE) || isBehindBy(name))
            .toList();
    Optional<Element> post = names.stream().findFirst().flatMap(HtmlMetadata::post);
    return names.stream().filter(name -> post(name).equals(post)).map(Element::text).toList();
  }

  private static boolean isBehindBy(Element link) {
    Element line = link.parent();
    return line != null && BY.matcher(line.ownText().strip()).matches();
  }

  private static Optional<Element> post(Element element) {
    return Optional.ofNullable(element.closest("article, .hentry, .h-entry"));
  }

  private Optional<String> container() {
    return Stream.of(
            meta(
                "citation_journal_title",
                "citation_conference_title",
                "citation_inbook_title",
                "prism.publicationname",
                "dcterms.ispartof",
                "dc.relation.ispartof"),
            data.container().stream(),
            site().stream())
        .flatMap(names -> names)
        .findFirst();
  }

  private Optional<String> site() {
    return meta("og:site_name", "application-name", "apple-mobile-web-app-title")
        .findFirst()
        .or(data::site);
  }

  private Optional<String> date() {
    return Stream.of(
            meta(
                "citation_publication_date",
                "citation_date",
                "citation_online_date",
                "citation_year",
                "prism.publicationdate",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date",
                "dcterms.date",
                "dcterms.created",
                "article:published_time",
                "article:published"),
            data.date().stream(),
            meta("date", "pubdate", "publishdate", "publish_date", "published", "last-modified"),
            attributes("[itemprop=datePublished]", "content"),
            attributes(
                "[itemprop=datePublished], time[pubdate], article time, time.published,"
                    + " time.entry-date, time.dt-published, .wp-block-post-date time",
                "datetime"),
            page.select(DATED).stream().filter(dated -> dated.is(DATES)).map(Element::text))
        .flatMap(dates -> dates)
        .flatMap(date -> DateText.of(date).stream())
        .map(PartialDate::iso)
        .findFirst();
  }

  private Optional<String> url() {
    return Stream.of(
            attributes("link[rel=canonical]", "href"),
            meta("og:url", "citation_abstract_html_url", "citation_fulltext_html_url", "prism.url"),
            data.url().stream(),
            meta("twitter:url", "dc.identifier.uri", "dc.identifier"),
            saved().stream())
        .flatMap(urls -> urls)
        .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
        .findFirst();
  }

  private Optional<String> saved() {
    return page.nodeStream(Comment.class)
        .filter(comment -> page.equals(comment.parent()) || isOf("html", comment))
        .map(comment -> SAVED.matcher(comment.getData()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static boolean isOf(String name, Comment comment) {
    Element above = comment.parent();
    return above != null && above.nameIs(name);
  }

  /** As a BCP 47 tag. */
  private Optional<String> language() {
    return Stream.of(
            attributes("html", "lang"),
            attributes("html", "xml:lang"),
            meta(
                "citation_language",
                "dc.language",
                "dcterms.language",
                "content-language",
                "og:locale"))
        .flatMap(languages -> languages)
        // Of several, the first.
        .flatMap(languages -> LanguageTag.of(languages.split(",", 2)[0]).stream())
        .findFirst();
  }

  /** The contents of the {@code meta} elements of those names, the first name's first. */
  private Stream<String> meta(String... names) {
    return Stream.of(names).flatMap(name -> metas.getOrDefault(name, List.of()).stream());
  }

  private Stream<String> attributes(String query, String attribute) {
    return page.select(query).eachAttr(attribute).stream().filter(value -> !value.isBlank());
  }
}
