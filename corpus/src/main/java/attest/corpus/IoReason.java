package attest.corpus;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** Says to people, in one line, what went wrong with a file. */
public final class IoReason {
  private IoReason() {}

  /** What went wrong with a file, with the file's name where the platform leaves it bare. */
  public static String of(IOException e) {
    if (e instanceof FileSystemException file) {
      String what =
          Optional.ofNullable(file.getReason())
              .orElse(file.getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2"));
      return file.getFile() + ": " + what.replaceFirst(" Exception$", "");
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
