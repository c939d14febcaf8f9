package attest.corpus;

/**
 * A file that was set aside.
 *
 * @param path the file, as it was given to the run
 * @param reason why
 * @param detail what was seen, in one line
 */
public record Rejected(String path, Rejection reason, String detail) implements Outcome {}
