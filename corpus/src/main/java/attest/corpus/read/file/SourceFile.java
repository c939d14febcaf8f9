package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Sha256;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file as it was given: its name and its bytes, and its text if it is text. */
public final class SourceFile {
  private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mdown", "mkd", "qmd");

  /** How the names of files start that Word keeps beside a document while it is open. */
  public static final String LOCK = "~$";

  private final String path;
  private final byte[] bytes;
  private final Limits limits;
  private @Nullable FileText text;

  /**
   * A file.
   *
   * @param path as it was given, or a {@link MemberPath}; never opened
   * @param bytes all that is in it; not to be changed any more
   */
  public SourceFile(String path, byte[] bytes, Limits limits) {
    this.path = path;
    this.bytes = bytes;
    this.limits = limits;
  }

  /** As it was given, or a {@link MemberPath}. */
  public String path() {
    return path;
  }

  /** All that is in it; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** How much may be read. */
  public Limits limits() {
    return limits;
  }

  /**
   * Its text, decoded when it is first asked for.
   *
   * @throws RejectedException if it is not text
   */
  public synchronized FileText text() throws RejectedException {
    FileText decoded = text;
    if (decoded == null) {
      decoded = FileText.decode(bytes);
      text = decoded;
    }
    return decoded;
  }

  /** Whether its name is one that Word gives what it keeps beside a document while it is open. */
  public boolean isLock() {
    return name().startsWith(LOCK);
  }

  /** Its name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its name without folders and extension. */
  public String stem() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }

  /** What follows the last dot of its name, in lower case; empty if there is none. */
  public String extension() {
    int dot = name().lastIndexOf('.');
    return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether its name says that it is Markdown. */
  public boolean isMarkdown() {
    return MARKDOWN_NAMES.contains(extension());
  }

  /** The SHA-256 of its bytes, in hexadecimal. */
  public String sha256() {
    return Sha256.of(bytes);
  }
}
