package attest.reports;

import static attest.reports.ReportBase.mined;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Mined;
import attest.index.finding.IndexedDocument;
import attest.reports.web.DocumentView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebLinkTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatABrowserOpensIsALinkOnPagesAndInReports() throws IOException {
    for (String address : List.of("https://example.org/a?b=c&d=%20#e", "http://example.org/ü")) {
      assertLink(Optional.of(address), address);
    }
  }

  @Test
  void whatNoBrowserOpensAsItStandsIsALinkNowhere() throws IOException {
    for (String address :
        List.of(
            "javascript:alert(1)",
            "www.example.org",
            "https://",
            "https://example.org/a b",
            "https://example.org/a\u00A0b",
            "https://example.org/{id}",
            "https://example.org/\u202Efdp.exe")) {
      assertLink(Optional.empty(), address);
    }
  }

  private void assertLink(Optional<String> link, String address) throws IOException {
    Mined mined = mined("a.md", "sha256:a", 0.9, address, "Trust grew.");
    IndexedDocument document = new IndexedDocument(mined.document(), List.of());
    assertEquals(link, new DocumentView(document, true).link(), address);
    Report report = ReportBase.of(folder, mined).report(new QuoteRule(9, 9));
    String words = (address.indexOf('#') < 0 ? "#" : "") + ":~:text=Trust%20grew.";
    assertEquals(link.map(to -> to + words), report.quotes().get(0).webLink(), address);
    assertEquals(link, report.sources().get(0).link(), address);
  }
}
