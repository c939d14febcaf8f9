package attest.corpus.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stamps with {@code AM} or {@code PM} or a day, as chats have them: {@code [09:05 AM] Ada: …},
 * {@code Ada 2:15 PM}, {@code 12/03/2024, 14:15 - Ada: …}. They are never moments of a recording.
 */
final class DayStamps {
  /** How many make a transcript. */
  private static final int ENOUGH = 3;

  /** So little is said in a minute of a chat at least; days hold less. */
  private static final int WORDS_A_MINUTE = 3;

  /** No stamp ends farther from the start of its line. */
  private static final int FARTHEST = 120;

  /** The length of a colon and two digits. */
  private static final int MINUTES = 3;

  private static final String DAY =
      "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Yesterday|Today|\\p{Lu}\\p{L}{2,8}\\.?"
          + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}\\.? \\p{Lu}\\p{L}{2,8}(?: \\d{4})?";

  private static final String CLOCK =
      "(?<open>[\\[(]?)(?<day>(?:"
          + DAY
          + "),?\\s+(?:at\\s+)?)?(?<hour>\\d{1,2})(?<rest>:\\d{2}(?::\\d{2})?)"
          + "(?:[\\s\\u00A0\\u202F]?(?:(?<am>[Aa])|[Pp])\\.?(?<half>[Mm])\\b\\.?)?(?<close>[\\])]?)"
          + "(?<said>(?:[\\s*:–—|-].*)?)";

  private static final Pattern IN_FRONT = Pattern.compile("(?<before>\\s*\\**)" + CLOCK);

  private static final Pattern BEHIND_NAME =
      Pattern.compile(
          "(?<before>\\s*\\**(?<name>\\p{L}[^\\[\\]():]{0,58}?)\\**(?<colon>:?)\\**(?:\\s+|\\s*[,|–—-]\\s*))"
              + CLOCK);

  /** What parts a stamp from a name. */
  private static final Pattern SEPARATOR = Pattern.compile("^[\\s*:–—|-]+");

  /** Who is in no address book of the one who saved the chat. */
  private static final Pattern PHONE =
      Pattern.compile("^(\\W{0,5})\\+\\d[\\d \\u00A0()-]{4,18}(\\d{4})(?=:\\s)");

  /** {@code ~ Ada}: who is in no address book, by the name that he gave himself. */
  private static final Pattern STRANGER =
      Pattern.compile("(?<=[\\])-] )~[\\s\\u00A0\\u202F]*(?=\\p{L})");

  /** What a chat says for what nobody wrote, or of what somebody did. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?<=: )(?:(?:image|video|audio|sticker|GIF|contact card|(?:.{1,80} • .{1,20} )?document)"
              + " omitted|<Media omitted>|<attached: .{1,200}>|.{1,200} \\(file attached\\)"
              + "|This message was deleted\\.?|You deleted this message\\.?"
              + "|Missed (?:voice|video) call.{0,40}"
              + "|Messages and calls are end-to-end encrypted\\..*)$|\\s*<This message was edited>$",
          Pattern.CASE_INSENSITIVE);

  private DayStamps() {}

  /** Writes them as usual stamps, if the lines have a good many; whether they do. */
  static boolean rewrite(List<String> lines) {
    Map<Integer, String> named = new TreeMap<>();
    Map<Integer, String> others = new TreeMap<>();
    Map<String, Integer> above = new HashMap<>();
    SortedMap<Integer, Integer> alone = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Matcher> found = stamp(withoutTilde(withColon(lines.get(i))));
      if (found.isEmpty()) {
        continue;
      }
      Matcher stamp = found.get();
      boolean inFront = stamp.pattern() == IN_FRONT;
      String said = said(stamp);
      if (inFront && said.isEmpty()) {
        String name = i == 0 ? "" : lines.get(i - 1).strip();
        if (SpeakerName.of(name).filter(SpeakerName::isCapitalised).isPresent()) {
          above.merge(name, 1, Integer::sum);
        }
        others.put(i, written(stamp));
        alone.put(i, minutes(stamp));
      } else if (inFront && !isBeforeName(stamp)) {
        // Chats tell who came and went.
        boolean notice = stamp.group("day") != null && said.indexOf(':') < 0;
        others.put(i, notice ? "" : written(stamp));
      } else {
        boolean bare = inFront && SpeakerName.in(said).isEmpty();
        named.put(i, bare ? said + " " + time(stamp) : written(stamp));
      }
    }
    int again = above.values().stream().filter(n -> n > 1).mapToInt(Integer::intValue).sum();
    if (named.size() + again < ENOUGH && alone.size() <= ENOUGH) {
      return false;
    }
    long least = Math.max(ENOUGH, moments(lines));
    if (named.size() + again < least && !(alone.size() > least && areOfTalk(alone, lines))) {
      return false;
    }
    named.forEach(lines::set);
    others.forEach(lines::set);
    lines.replaceAll(line -> NOTICE.matcher(line).replaceFirst(""));
    return true;
  }

  /**
   * Whether between stamps somebody speaks of himself, and not of what a day holds, though no names
   * stand there.
   *
   * @param minutes of the day, by lines
   */
  static boolean areOfTalk(SortedMap<Integer, Integer> minutes, List<String> lines) {
    List<Integer> times = List.copyOf(minutes.values());
    int rising = 0;
    for (int i = 1; i < times.size(); i++) {
      rising += times.get(i) >= times.get(i - 1) ? 1 : 0;
    }
    List<String> said = lines.subList(minutes.firstKey(), minutes.lastKey());
    long words = Tokens.count(said);
    return rising == times.size() - 1
        && words >= (long) WORDS_A_MINUTE * (times.get(rising) - times.get(0))
        && SpokenWords.isOfOneself(said);
  }

  /** How many lines have stamps that may be moments. */
  private static long moments(List<String> lines) {
    return lines.stream().filter(line -> TranscriptLine.of(line).stamped()).count();
  }

  /** A line whose first time is {@code 9.05am} with a colon in it. */
  private static String withColon(String line) {
    int end = Math.min(FARTHEST, line.length() - MINUTES);
    for (int dot = line.indexOf('.', 1); dot > 0 && dot < end; dot = line.indexOf('.', dot + 1)) {
      if (Character.isDigit(line.charAt(dot - 1))
          && Character.isDigit(line.charAt(dot + 1))
          && Character.isDigit(line.charAt(dot + 2))
          && isHalf(line, dot + MINUTES)) {
        return line.substring(0, dot) + ':' + line.substring(dot + 1);
      }
    }
    return line;
  }

  private static String withoutTilde(String line) {
    return line.indexOf('~') < 0 ? line : STRANGER.matcher(line).replaceFirst("");
  }

  private static Optional<Matcher> stamp(String line) {
    if (!canHaveOne(line)) {
      return Optional.empty();
    }
    Matcher inFront = IN_FRONT.matcher(line);
    if (inFront.matches()) {
      return isOfDay(inFront) ? Optional.of(inFront) : Optional.empty();
    }
    Matcher behind = BEHIND_NAME.matcher(line);
    return behind.matches() && isOfDay(behind) && isBehindName(behind)
        ? Optional.of(behind)
        : Optional.empty();
  }

  /**
   * Whether the first time in a line has what may be a half of a day behind it, or a day before.
   */
  private static boolean canHaveOne(String line) {
    int end = Math.min(FARTHEST, line.length() - 2);
    for (int colon = line.indexOf(':', 1);
        colon > 0 && colon < end;
        colon = line.indexOf(':', colon + 1)) {
      if (Character.isDigit(line.charAt(colon - 1)) && Character.isDigit(line.charAt(colon + 1))) {
        String before = line.substring(0, Math.max(0, colon - 2));
        return isHalf(line, colon + MINUTES)
            || before.contains("day")
            || before.chars().anyMatch(Character::isDigit);
      }
    }
    return false;
  }

  private static boolean isHalf(String line, int behind) {
    int at = behind;
    if (at < line.length() && line.charAt(at) == ':') {
      at += MINUTES;
    }
    if (at < line.length() && !Character.isLetter(line.charAt(at))) {
      at++;
    }
    return at < line.length() && "aApP".indexOf(line.charAt(at)) >= 0;
  }

  private static boolean isOfDay(Matcher stamp) {
    boolean half = stamp.group("half") != null;
    return (half || stamp.group("day") != null)
        && stamp.group("open").isEmpty() == stamp.group("close").isEmpty()
        && Integer.parseInt(stamp.group("hour")) <= (half ? 12 : 23);
  }

  /** What stands behind a stamp, without what parts the two. */
  private static String said(Matcher stamp) {
    return SEPARATOR.matcher(stamp.group("said")).replaceFirst("");
  }

  /** Whether a name with a colon follows, or in brackets nothing but a name. */
  private static boolean isBeforeName(Matcher stamp) {
    String said = said(stamp).replace("*", "");
    return SpeakerName.in(said)
        .map(SpeakerName::name)
        .or(() -> SpeakerName.of(said).filter(n -> !stamp.group("open").isEmpty()))
        .filter(SpeakerName::isCapitalised)
        .isPresent();
  }

  private static boolean isBehindName(Matcher stamp) {
    String said = stamp.group("said").replace("*", "").strip();
    boolean bracketed = !stamp.group("open").isEmpty();
    boolean apart = said.isEmpty() || said.equals(":");
    boolean parted = !said.isEmpty() && ":–—|-".indexOf(said.charAt(0)) >= 0;
    return (apart || (bracketed && (parted || !stamp.group("colon").isEmpty())))
        && SpeakerName.of(stamp.group("name"))
            .filter(SpeakerName::isCapitalised)
            // What happened on a day may have a title, too.
            .filter(name -> stamp.group("day") == null || SpeakerName.isFull(name))
            .isPresent();
  }

  private static String written(Matcher stamp) {
    return stamp.group("before")
        + stamp.group("open")
        + time(stamp)
        + stamp.group("close")
        + PHONE.matcher(stamp.group("said")).replaceFirst("$1Number $2");
  }

  /** The time with all hours of the day. */
  private static String time(Matcher stamp) {
    return String.format(Locale.ROOT, "%02d%s", hour(stamp), stamp.group("rest"));
  }

  private static int minutes(Matcher stamp) {
    return 60 * hour(stamp) + Integer.parseInt(stamp.group("rest").substring(1, MINUTES));
  }

  private static int hour(Matcher stamp) {
    int hour = Integer.parseInt(stamp.group("hour"));
    boolean morning = stamp.group("am") != null;
    return stamp.group("half") == null ? hour : hour % 12 + (morning ? 0 : 12);
  }
}
