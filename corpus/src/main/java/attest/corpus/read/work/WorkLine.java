package attest.corpus.read.work;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines that tell of the work rather than being part of its text. */
public final class WorkLine {
  private static final Pattern BYLINE = Pattern.compile("[Bb]y:?\\s+(\\p{Lu}.{2,200})");

  /** Other lines that name those who wrote the work: a label, or what it is and by whom. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:(?:[Ww]ritten|[Cc]ontributed|[Pp]osted|[Aa]uthored) [Bb]y:?"
              + "|An? (?:[Gg]uest )?(?:[Bb]log(?: [Pp]ost)?|[Pp]ost|[Aa]rticle|[Ee]ssay|[Rr]eport"
              + "|[Cc]ase [Ss]tudy|[Rr]eflection) by"
              + "|:?(?:Authors?|AUTHORS?|Author\\(s\\)):)\\s+(\\p{Lu}.{2,300})");

  private static final Pattern DOI =
      Pattern.compile(
          "(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(10\\.\\d{4,9}/\\S+)",
          Pattern.CASE_INSENSITIVE);

  private WorkLine() {}

  /** The people that a byline names, as it names them: {@code By Ann Lee and Bo Roe}. */
  public static Optional<String> byline(String line) {
    return first(BYLINE.matcher(line));
  }

  /** The people that a byline, or any other line that says who wrote the work, names. */
  public static Optional<String> credit(String line) {
    return byline(line).or(() -> first(CREDIT.matcher(line)));
  }

  /** The DOI of a line that holds nothing else. */
  public static Optional<String> doi(String line) {
    return first(DOI.matcher(line));
  }

  private static Optional<String> first(Matcher line) {
    return line.matches() ? Optional.of(line.group(1)) : Optional.empty();
  }
}
