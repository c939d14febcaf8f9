package attest.pipeline.spark;

/**
 * A file that a run was given.
 *
 * @param path as the user wrote it, or below the folder that the user wrote
 * @param bytes its size when it was found
 * @param changed when the file system last changed it, in milliseconds since 1970 (UTC): on Unix
 *     the change time, which nobody can set back as the modification time can be
 */
public record InputFile(String path, long bytes, long changed) {}
