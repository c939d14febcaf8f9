package attest.corpus.read.file;

import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens bundles: hands over each member of a {@code .zip}, {@code .tar}, {@code .tar.gz} or {@code
 * .qdpx} as a file of its own, {@code bundle.zip!/path}, and any other file as it is.
 *
 * <p>Nothing is written to disk, so a member's name is only a name. Safe for use by several
 * threads.
 */
public final class Bundles {
  /** Characters; no file system has longer paths, and no index would hold them whole. */
  private static final int LONGEST_PATH = 4096;

  /** Characters that are told of the name of a member whose path is longer. */
  private static final int SHOWN = 100;

  private final Limits limits;

  /** Opens bundles within those limits. */
  public Bundles(Limits limits) {
    this.limits = limits;
  }

  /** Takes what is in a bundle, in its order. */
  public interface Receiver {
    /** Whether a file is to be read; what is not, is not unpacked either, but for bundles. */
    default boolean wants(String path) {
      return true;
    }

    /** A file that can be read. */
    void file(String path, byte[] bytes);

    /** A bundle or a member that cannot. */
    void rejected(Rejected rejected);
  }

  /**
   * Hands over a file, or all members of a bundle, those of bundles in it included. What the bundle
   * holds of its own program, and names that start with a dot, are passed over.
   */
  public void open(String path, byte[] bytes, Receiver receiver) {
    new Opening(new UnpackingBudget(limits), receiver).open(path, bytes, 0);
  }

  /** Whether a file is a bundle, so that its members and not itself become documents. */
  public boolean isBundle(String path, byte[] bytes) {
    return BundleFormat.of(new SourceFile(path, bytes, limits)).isPresent();
  }

  /** One bundle being opened. */
  private final class Opening {
    private final UnpackingBudget budget;
    private final Receiver receiver;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    Opening(UnpackingBudget budget, Receiver receiver) {
      this.budget = budget;
      this.receiver = receiver;
    }

    void open(String path, byte[] bytes, int depth) {
      Optional<BundleFormat> bundle = BundleFormat.of(new SourceFile(path, bytes, limits));
      if (bundle.isEmpty()) {
        if (receiver.wants(path)) {
          receiver.file(path, bytes);
        }
        return;
      }
      if (depth == limits.depth()) {
        reject(path, Rejection.UNSAFE, "a bundle in more than " + depth + " bundles");
        return;
      }
      int before = budget.members();
      try {
        bundle.get().unpack(bytes, budget, (name, member) -> take(path, name, member, depth));
        if (budget.members() == before) {
          reject(path, Rejection.EMPTY, "a bundle without files");
        }
      } catch (RejectedException e) {
        receiver.rejected(e.of(path));
      } catch (IOException e) {
        reject(path, Rejection.DAMAGED, "a packed file that breaks off or is broken");
      }
    }

    private void take(String bundle, String name, BundleFormat.Member member, int depth)
        throws IOException, RejectedException {
      int length = MemberPath.of(bundle, name).length();
      boolean fits = length <= LONGEST_PATH;
      String shown = fits ? name : name.substring(0, Math.min(SHOWN, name.length())) + "…";
      String path = unique(MemberPath.of(bundle, printable(shown)));
      Optional<byte[]> bytes;
      try {
        bytes =
            member.bytes(
                head -> receiver.wants(path) || BundleFormat.startingWith(head).isPresent());
      } catch (RejectedException e) {
        if (e.reason() == Rejection.TOO_LARGE) {
          // What is left of the bundle is too much, too.
          budget.check();
        }
        receiver.rejected(e.of(path));
        return;
      } catch (IOException | RuntimeException e) {
        reject(path, Rejection.DAMAGED, "a member that breaks off or is broken");
        return;
      }
      if (!fits) {
        reject(path, Rejection.DAMAGED, "a path of " + length + " characters");
        return;
      }
      if (bytes.isPresent()) {
        open(path, bytes.get(), depth + 1);
      }
    }

    /** A bundle may hold several members of one name, and each is a document of its own. */
    private String unique(String path) {
      int dot = path.lastIndexOf('.');
      int end = dot > path.lastIndexOf('/') ? dot : path.length();
      String candidate = path;
      while (!given.add(candidate)) {
        int number = 1 + repeats.merge(path, 1, Integer::sum);
        candidate = path.substring(0, end) + "#" + number + path.substring(end);
      }
      return candidate;
    }

    private void reject(String path, Rejection reason, String detail) {
      receiver.rejected(new Rejected(path, reason, detail));
    }
  }

  /** A name that cannot move the cursor of whoever prints it, and that any encoding can write. */
  private static String printable(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
  }
}
