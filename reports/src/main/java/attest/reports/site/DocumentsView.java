package attest.reports.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a page of the list of documents tells.
 *
 * @param total how many documents there are
 * @param number of the page, counted from 1
 * @param pages how many there are
 * @param entries those of the page, by title
 */
public record DocumentsView(int total, int number, int pages, List<Entry> entries) {
  private static final int PER_PAGE = 500;

  /** Copies the list. */
  public DocumentsView {
    entries = List.copyOf(entries);
  }

  /**
   * A document.
   *
   * @param path of the file
   * @param title of the work
   * @param about authors and container, as far as they are known
   * @param date of the work, or nothing
   * @param kind of the source
   * @param quotes how many are marked on its page
   */
  public record Entry(
      String path, String title, String about, String date, String kind, int quotes) {}

  /** The pages of a list; one, if there is nothing in it. */
  static List<DocumentsView> of(List<Entry> all) {
    List<Entry> sorted =
        all.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.title().toLowerCase(Locale.ROOT))
                    .thenComparing(Entry::path))
            .toList();
    int pages = Math.max(1, (sorted.size() + PER_PAGE - 1) / PER_PAGE);
    List<DocumentsView> views = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      int end = Math.min(sorted.size(), (page + 1) * PER_PAGE);
      views.add(
          new DocumentsView(sorted.size(), page + 1, pages, sorted.subList(page * PER_PAGE, end)));
    }
    return views;
  }

  /** Where a page of the list is. */
  public static String page(int number) {
    return number == 1 ? "documents.html" : "documents/" + number + ".html";
  }
}
