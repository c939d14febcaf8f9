package attest.reports;

import attest.corpus.MediaTime;
import attest.corpus.Moment;
import attest.corpus.Source;
import attest.corpus.TimeBasis;
import attest.corpus.YouTube;
import attest.index.finding.CitedFinding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses are links, alike on pages, in reports and in exports. A source may write anything
 * where its address should be; what no browser opens as it stands is no link.
 */
public final class WebLink {
  /** Without spaces, signs that are not seen, and what no address holds (RFC 3986, appendix C). */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\p{Z}\\p{Cc}\\p{Cf}<>\"{}|\\\\^`]+");

  private WebLink() {}

  /** Where to read a source, or to watch it from its start. */
  public static Optional<String> of(Source source) {
    return source.link(Optional.empty()).filter(WebLink::is);
  }

  /** Where to hear what is said at a moment, if an address leads right there. */
  public static Optional<String> of(Source source, Moment moment) {
    MediaTime time = new MediaTime(moment.seconds(), Optional.empty(), TimeBasis.MARKER);
    return source
        .link(Optional.of(time))
        .filter(link -> !source.link(Optional.empty()).equals(Optional.of(link)))
        .filter(WebLink::is);
  }

  /** Where to read a quote, at its words, or to hear it, at its second. */
  public static Optional<String> of(CitedFinding finding) {
    boolean isVideo = YouTube.video(finding.origin()).isPresent();
    return address(finding)
        .map(address -> isVideo ? address : TextFragment.on(address, finding.quote()));
  }

  /** The address to cite a quote by. */
  public static Optional<String> address(CitedFinding finding) {
    return finding.link().filter(WebLink::is);
  }

  private static boolean is(String address) {
    return ADDRESS.matcher(address).matches();
  }
}
