package attest.pipeline.cli;

import attest.pipeline.run.Watcher;
import java.io.PrintWriter;

/** Tells the standard error stream how a run goes. */
record RunWatcher(PrintWriter err) implements Watcher {
  @Override
  public void tell(String line) {
    err.println(line);
  }

  @Override
  public Steps mining(int files) {
    return Progress.of(err, "Mining", files);
  }
}
