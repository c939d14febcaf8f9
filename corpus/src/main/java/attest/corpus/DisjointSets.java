package attest.corpus;

/**
 * Things in groups that can be joined (union-find). Which groups there are in the end depends on
 * what was joined, and not on the order in which it was. One thread's.
 */
public final class DisjointSets {
  private final int[] earlier;

  /** That many things, each on its own. */
  public DisjointSets(int size) {
    earlier = new int[size];
    for (int i = 0; i < size; i++) {
      earlier[i] = i;
    }
  }

  /** How many things there are. */
  public int size() {
    return earlier.length;
  }

  /** The first of the group that a thing is in. */
  public int first(int thing) {
    int first = thing;
    while (earlier[first] != first) {
      earlier[first] = earlier[earlier[first]];
      first = earlier[first];
    }
    return first;
  }

  /** Makes one group of those of two things. */
  public void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    earlier[Math.max(first, second)] = Math.min(first, second);
  }
}
