package attest.corpus.read.html;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.speech.TranscriptText;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Raised;
import attest.corpus.read.work.HeadLines;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages as the WHATWG's HTML standard says that browsers do. */
public final class HtmlReader implements FormatReader {
  /** Where a remark of a reader of a text in Google Docs starts: the link to what it is about. */
  private static final String REMARK = "div > p:first-child > a[href^=#cmnt_ref]:first-child";

  private static final Pattern SIGN = Pattern.compile("^#{1,6} ");

  @Override
  public Document read(SourceFile file) throws RejectedException {
    Optional<String> opening = expressionOpening(file);
    String source = file.text().text();
    String html = opening.map(o -> ComponentSource.html(source, o)).orElse(source);
    org.jsoup.nodes.Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    removeRemarks(page);
    BoldClasses.tell(page);
    Raised.in(page);
    ObjectNode fields = new HtmlMetadata(page).fields();
    CanonicalText text = new CanonicalText();
    List<Element> content = opening.isPresent() ? List.of(page.body()) : PageContent.of(page);
    PullQuotes.hide(content);
    HtmlLines lines = HtmlLines.of(content);
    Optional<TranscriptText> transcript = TranscriptText.of(lines.lines(), lines.bold());
    if (transcript.isPresent()) {
      Optional<String> title =
          transcript.get().write(lines::number, Optional.empty(), fields, text);
      return text.of(new Provenance(file, fields).source(Format.HTML, Voice.SPEAKER, title));
    }
    HtmlPassages passages = new HtmlPassages(text, 0);
    content.forEach(passages::write);
    HeadLines.top(lines.lines().stream().map(line -> SIGN.matcher(line).replaceFirst("")))
        .complete(fields);
    return text.of(
        new Provenance(file, fields).source(Format.HTML, Voice.AUTHOR, text.leadingHeading()));
  }

  private static void removeRemarks(org.jsoup.nodes.Document page) {
    for (Element link : page.select(REMARK)) {
      Element remark = link.closest("div");
      if (remark != null) {
        remark.remove();
      }
    }
  }

  /** What expressions start with in the languages that components of pages are written in. */
  private static Optional<String> expressionOpening(SourceFile file) {
    return switch (file.extension()) {
      case "svelte" -> Optional.of("{");
      case "vue" -> Optional.of("{{");
      default -> Optional.empty();
    };
  }
}
