package attest.corpus.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * When the timecodes of one document are, all of them looked at together.
 *
 * <p>Some notes write {@code 29:25:00} for 29 minutes and 25 seconds. That is told by the document:
 * a recording would last for hours on end, and most timecodes would stand at full minutes. There
 * the first two fields are minutes and seconds. The few whose last field does say something may
 * still be hours, as talks run into their second one: of both readings they take the one that runs
 * back less from the timecode before to the next that is sure.
 *
 * @param seconds of each timecode since the start of the recording; empty if it tells no time
 * @param remarks what was odd and how it was taken
 */
record StampedTimes(List<OptionalDouble> seconds, List<String> remarks) {
  /** So long hardly any talk is. */
  private static final double LONG_SECONDS = 6 * 3600;

  /** The times of a document's timecodes. */
  static StampedTimes of(List<Timecode> written) {
    List<String> remarks = new ArrayList<>();
    List<OptionalDouble> seconds = new ArrayList<>();
    boolean[] filler = fillers(written);
    boolean inMinutes = areInMinutes(written);
    if (inMinutes) {
      remarks.add("most timecodes end in :00, hours late; they were read as minutes and seconds");
    }
    double[] next = nextSure(written, filler, inMinutes);
    double last = 0;
    int left = 0;
    for (int i = 0; i < written.size(); i++) {
      if (filler[i]) {
        seconds.add(OptionalDouble.empty());
        left++;
      } else {
        last = time(written.get(i), inMinutes, last, next[i]);
        seconds.add(OptionalDouble.of(last));
      }
    }
    if (left > 0) {
      remarks.add(left + " timecodes 00:00:00 behind later ones are no times; they were left out");
    }
    return new StampedTimes(seconds, remarks);
  }

  /** Whether three fields are minutes, seconds and nothing rather than hours. */
  private static boolean areInMinutes(List<Timecode> written) {
    List<Timecode> wide =
        written.stream().filter(time -> time.hasWideHours() && time.seconds() > 0).toList();
    return wide.stream().anyMatch(time -> time.seconds() >= LONG_SECONDS)
        && wide.stream().filter(Timecode::endsInNought).count() * 2 >= wide.size();
  }

  /** Which of them are noughts that stand in for times that were not known. */
  private static boolean[] fillers(List<Timecode> written) {
    boolean[] filler = new boolean[written.size()];
    boolean begun = false;
    int count = 0;
    for (int i = 0; i < filler.length; i++) {
      boolean nought = written.get(i).seconds() == 0;
      filler[i] = begun && nought && written.get(i).hasWideHours();
      begun |= !nought;
      count += filler[i] ? 1 : 0;
    }
    // A single one may well lead back to the start.
    return count > 1 ? filler : new boolean[filler.length];
  }

  /** For each timecode, the next after it that has but one reading; infinite if there is none. */
  private static double[] nextSure(List<Timecode> written, boolean[] filler, boolean inMinutes) {
    double[] next = new double[written.size()];
    double sure = Double.POSITIVE_INFINITY;
    for (int i = next.length - 1; i >= 0; i--) {
      next[i] = sure;
      OptionalDouble own = sure(written.get(i), inMinutes);
      sure = filler[i] ? sure : own.orElse(sure);
    }
    return next;
  }

  private static double time(Timecode time, boolean inMinutes, double last, double next) {
    OptionalDouble sure = sure(time, inMinutes);
    if (sure.isPresent()) {
      return sure.getAsDouble();
    }
    return back(last, time.asMinutes(), next) <= back(last, time.seconds(), next)
        ? time.asMinutes()
        : time.seconds();
  }

  /** The only reading of a timecode, if it has only one. */
  private static OptionalDouble sure(Timecode time, boolean inMinutes) {
    if (!inMinutes || !time.hasWideHours() || time.seconds() < 60) {
      return OptionalDouble.of(time.seconds());
    }
    return time.endsInNought() || time.seconds() >= LONG_SECONDS
        ? OptionalDouble.of(time.asMinutes())
        : OptionalDouble.empty();
  }

  /** By how many seconds three times run back. */
  private static double back(double last, double time, double next) {
    return Math.max(0, last - time) + Math.max(0, time - next);
  }
}
