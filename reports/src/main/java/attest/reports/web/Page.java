package attest.reports.web;

import attest.corpus.UsageException;
import java.io.IOException;

/** One kind of page. Safe for use by several threads. */
interface Page {
  /**
   * Says what there is.
   *
   * @throws attest.corpus.UsageException if what is asked cannot be
   * @throws NotFoundException if there is no such thing
   * @throws IOException if the evidence cannot be read
   */
  Answer answer(Visit visit, Edition edition) throws IOException;

  /**
   * Takes what a form brings.
   *
   * @throws attest.corpus.UsageException if the page takes nothing, or not that
   * @throws NotFoundException if there is no such thing
   * @throws IOException if it cannot be kept
   */
  default Answer take(Visit visit, Edition edition) throws IOException {
    throw new UsageException("nothing can be sent to " + visit.path());
  }
}
