package attest.reports;

import attest.corpus.Direction;
import attest.index.finding.CitedFinding;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what a cause does to an effect may be said of their themes. A theme holds both poles,
 * trust and its loss, and may be of a problem, as silos are. So "rivalry leads to mistrust" must
 * not make rivalry raise trust, and "a shared budget lets them overcome silos" not raise silos.
 */
public final class Sign {
  /** Words of undoing, lack, loss and trouble; rather too many than too few. */
  private static final Pattern LOSS =
      Pattern.compile(
          "\\b(?:no|not|\\w+n['’]t|cannot|never|none|nothing|nobody|neither|nor|without|less|little"
              + "|few(?:er)?|low(?:er\\w*)?|too|out of|rid of|needs? for|instead|against"
              + "|despite|rather than|gaps?|(?:lack|loss|los[eit]|absen|missing|shortage|short of|want of"
              + "|distan[ct]|apart\\b|separat|deficit|dearth|insuffic|inad"
              + "|scarc|poor|weak|fail|declin|ero[ds]|decreas|depriv|diminish|reduc|minimi[sz]"
              + "|eliminat|remov|abolish|abandon|discontinu|avoid|prevent|resol[uv]|solv|overc[ao]m|break|broken?\\b"
              + "|eas(?:e|es|ed|ing)\\b|alleviat|mitigat|hinder|hamper|imped|block|collaps|damag"
              + "|frustrat|harm|threat|risk|challeng|problem|barrier|obstacle"
              + "|difficult|burden|conflict|tension|disput|rival|silo|fragment|duplicat|imbalanc"
              + "|inequ|inab|ineff|incomp|incons|infle|insec|instab|impos|excess|overl|workload"
              + "|paperwork|bureaucra|turnover|burn|fatigue|exhaust|doubt|suspic|fear|anxi|stress"
              + "|delay|slow|bad\\b|worse|negativ|wrong|error|mistak|exclu|tackl|counter|resist"
              + "|reluct|refus|reject|withdr|stop|ceas|cut|drop|secre|opaque|ignor|isolat|struggl|crisis"
              + "|dis(?!c(?:ip|los|our|ov|re|uss)|pla|tan|tin|tri)\\w{4}|mis(?!sion)\\w{4}"
              + "|un(?!der|i[foqtv]|ion|less|til)\\w{4}|undermin|underst?a[fk])\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Sign() {}

  /**
   * What a quote says that the theme of its cause does to that of its effect.
   *
   * @param said what it says that its cause does to its effect
   * @param cause the title of the one theme
   * @param effect the title of the other
   * @return nothing, if a title or the words of an end tell of loss
   */
  public static Optional<Direction> of(
      Direction said, CitedFinding quote, String cause, String effect) {
    boolean isPlain =
        Stream.of(Optional.of(cause), Optional.of(effect), quote.cause(), quote.effect())
            .flatMap(Optional::stream)
            .noneMatch(Sign::tellsOfLoss);
    return isPlain ? Optional.of(said) : Optional.empty();
  }

  static boolean tellsOfLoss(String words) {
    return LOSS.matcher(words).find();
  }
}
