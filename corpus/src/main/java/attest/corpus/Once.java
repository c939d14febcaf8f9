package attest.corpus;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, and then kept. If making it fails, as for want of
 * memory, it is tried again the next time; a constant of a class would be lost for good.
 *
 * <p>Safe for use by several threads.
 */
public final class Once<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  /** What that makes. */
  public Once(Supplier<T> make) {
    this.make = make;
  }

  /** It. */
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }
}
