package attest.reports.site;

import attest.reports.web.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** What the pages of a site need beside themselves: styles, scripts and the icon. */
final class SiteAssets {
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/";

  private SiteAssets() {}

  static void write(SitePages pages) throws IOException {
    for (String shared : List.of("attest.css", "icon.svg")) {
      copy(Templates.class, shared, shared, pages);
    }
    for (String own : List.of("site.css", "site.js", "query.js", "search.js")) {
      copy(SiteAssets.class, own, own, pages);
    }
    copy(SiteAssets.class, LUNR + "lunr.min.js", "lunr.min.js", pages);
    copy(SiteAssets.class, LUNR + "LICENSE", "lunr.LICENSE.txt", pages);
  }

  private static void copy(Class<?> near, String resource, String name, SitePages pages)
      throws IOException {
    try (InputStream in = near.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + resource);
      }
      Files.copy(in, pages.place("assets/" + name));
    }
  }
}
