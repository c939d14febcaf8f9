package attest.reports.figure;

/** A picture. */
public sealed interface Figure permits GapMap, Timeline, Moments, MechanismMap, Flow {
  /** What it shows, in a few words. */
  String title();

  /** What is to be seen in it, for those who cannot see it: one or two sentences. */
  String description();

  /**
   * The picture as an {@code svg} element, to be put into a page or kept as a file. It has its own
   * size in its {@code viewBox}, one unit of which is meant as one CSS pixel.
   */
  String svg();
}
