package attest.index.verdict;

import attest.corpus.FindingType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far two people agree on a type.
 *
 * @param first of them, in alphabetical order
 * @param second of them
 * @param type that they judged
 * @param on the findings that both decided on and that the machine or one of them says are of the
 *     type
 */
public record Agreement(String first, String second, FindingType type, Kappa on) {
  /** The agreement of each two people on each type, where there is a finding that both judged. */
  public static List<Agreement> on(List<Judged> judged) {
    SortedSet<String> people = new TreeSet<>();
    judged.forEach(one -> people.addAll(one.opinions().keySet()));
    List<Agreement> agreements = new ArrayList<>();
    for (String first : people) {
      for (String second : people.tailSet(first + '\0')) {
        for (FindingType type : FindingType.values()) {
          Kappa kappa = kappa(first, second, type, judged);
          if (kappa.judged() > 0) {
            agreements.add(new Agreement(first, second, type, kappa));
          }
        }
      }
    }
    return agreements;
  }

  private static Kappa kappa(String first, String second, FindingType type, List<Judged> judged) {
    int[] counts = new int[4];
    for (Judged one : judged) {
      Opinion mine = one.opinions().getOrDefault(first, Opinion.NONE);
      Opinion theirs = one.opinions().getOrDefault(second, Opinion.NONE);
      boolean says = mine.type().filter(type::equals).isPresent();
      boolean saysToo = theirs.type().filter(type::equals).isPresent();
      boolean asked = one.finding().type() == type || says || saysToo;
      if (asked && mine.decides() && theirs.decides()) {
        counts[says ? (saysToo ? 0 : 1) : (saysToo ? 2 : 3)]++;
      }
    }
    return new Kappa(counts[0], counts[1], counts[2], counts[3]);
  }
}
