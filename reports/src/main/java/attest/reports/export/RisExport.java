package attest.reports.export;

import attest.reports.FilePaths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the works that are quoted as RIS: UTF-8, CRLF, an entry a work. {@code N1} names each of
 * its files, so that the entries can be put beside the files as {@code sources.ris}.
 */
record RisExport() implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    FilePaths files = FilePaths.of(selection.run());
    for (Work work : Works.of(selection)) {
      out.write(entry(work, files).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String entry(Work work, FilePaths files) {
    StringBuilder entry = new StringBuilder();
    tag("TY", type(work.kind()), entry);
    tag("ID", work.key(), entry);
    tag("TI", work.name(), entry);
    work.authors().forEach(author -> tag("AU", author.inverted(), entry));
    work.container().ifPresent(container -> tag("T2", container, entry));
    work.particulars().volume().ifPresent(volume -> tag("VL", volume, entry));
    work.particulars().issue().ifPresent(issue -> tag("IS", issue, entry));
    work.place().ifPresent(place -> pages(place.split("–", 2), entry));
    work.particulars().publisher().ifPresent(publisher -> tag("PB", publisher, entry));
    work.year().ifPresent(year -> tag("PY", year, entry));
    if (!work.dateParts().isEmpty()) {
      tag("DA", date(work.dateParts()), entry);
    }
    work.doi().ifPresent(doi -> tag("DO", doi, entry));
    work.url().ifPresent(url -> tag("UR", url, entry));
    work.language().ifPresent(language -> tag("LA", language, entry));
    work.paths().forEach(path -> tag("N1", "File: " + files.shown(path), entry));
    work.remark(files).ifPresent(remark -> tag("N1", remark, entry));
    return entry.append("ER  - \r\n\r\n").toString();
  }

  private static void pages(String[] ends, StringBuilder entry) {
    tag("SP", ends[0], entry);
    if (ends.length > 1) {
      tag("EP", ends[1], entry);
    }
  }

  private static void tag(String tag, String value, StringBuilder entry) {
    entry.append(tag).append("  - ").append(value.strip().replaceAll("\\s+", " ")).append("\r\n");
  }

  private static String type(Work.Kind kind) {
    return switch (kind) {
      case VIDEO -> "VIDEO";
      case ARTICLE -> "JOUR";
      case CHAPTER -> "CHAP";
      case PAGE -> "ELEC";
      case TEXT -> "GEN";
    };
  }

  /** {@code YYYY/MM/DD/}; what is unknown is empty. */
  private static String date(List<String> parts) {
    String month = parts.size() > 1 ? parts.get(1) : "";
    String day = parts.size() > 2 ? parts.get(2) : "";
    return parts.get(0) + "/" + month + "/" + day + "/";
  }
}
