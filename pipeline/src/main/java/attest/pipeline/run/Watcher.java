package attest.pipeline.run;

/** Who is told how a run goes, while it goes on. */
public interface Watcher {
  /** Tells in one line what people may not expect. */
  void tell(String line);

  /** Begins to mine that many files. */
  Steps mining(int files);

  /** How far mining has got. */
  interface Steps {
    /** So many more files are mined. */
    void advance(int files);

    /** No more files will be. */
    void finish();
  }
}
