package attest.reports;

import attest.corpus.VisibleText;
import gg.jte.TemplateOutput;

/** A page while it is written: no template needs a sign that is not seen, so none comes through. */
public final class VisibleOutput implements TemplateOutput {
  private final TemplateOutput page;

  /** What is written goes on to there. */
  public VisibleOutput(TemplateOutput page) {
    this.page = page;
  }

  @Override
  public void writeContent(String value) {
    page.writeContent(VisibleText.of(value));
  }

  @Override
  public void writeContent(String value, int from, int to) {
    writeContent(value.substring(from, to));
  }
}
