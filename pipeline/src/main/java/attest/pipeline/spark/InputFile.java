package attest.pipeline.spark;

/**
 * A file that a run was given.
 *
 * @param path as the user wrote it, or below the folder that the user wrote
 * @param bytes its size when it was found
 */
public record InputFile(String path, long bytes) {}
