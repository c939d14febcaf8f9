package attest.reports.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.base.EvidenceBase;
import attest.index.base.RunRecord;
import attest.reports.web.HostileBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a site. */
class SitePagesTest {
  @TempDir private Path folder = Path.of("");

  private SitePages pages(Path site) throws IOException {
    EvidenceBase base = HostileBase.published(folder.resolve("base"), "Trust let them share.");
    RunRecord run = RunRecord.read(base.current().run());
    return SitePages.in(site, base.current().name(), run, HostileBase.themes());
  }

  @Test
  void noPageTakesThePlaceOfAnother() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    SitePages pages = pages(site);
    pages.write("document/a.html", out -> out.write("one"));
    IOException clash =
        assertThrows(
            IOException.class, () -> pages.write("document/a.html", out -> out.write("other")));
    assertEquals("two pages of the site would have the name document/a.html", clash.getMessage());
    assertEquals("one", Files.readString(site.resolve("document/a.html")));
  }

  @Test
  void aSiteThatNobodyWantsAnyMoreIsNotMadeOnceMore() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    SitePages pages = pages(site);
    pages.write("theme/trust/challenge.html", out -> out.write("one"));
    Path gone = Files.move(site, folder.resolve("gone"));
    assertThrows(
        NoSuchFileException.class,
        () -> pages.write("theme/trust/strategy.html", out -> out.write("other")));
    assertFalse(Files.exists(site));
    assertTrue(Files.exists(gone.resolve("theme/trust/challenge.html")));
  }
}
