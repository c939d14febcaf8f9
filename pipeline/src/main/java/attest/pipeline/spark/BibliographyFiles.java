package attest.pipeline.spark;

import attest.corpus.RejectedException;
import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.work.Bibliography;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds and reads the bibliographies that lie beside the files of a run, or above them. */
public final class BibliographyFiles {
  private final FileAccess files;
  private final Limits limits;

  /** Reads bibliographies within limits. */
  public BibliographyFiles(FileAccess files, Limits limits) {
    this.files = files;
    this.limits = limits;
  }

  /**
   * What the bibliographies hold that are among those files or in the folders above them, by path.
   *
   * @throws UsageException if one of them cannot be read
   */
  public Map<String, byte[]> beside(List<InputFile> found) {
    Set<String> known = new TreeSet<>();
    Set<String> folders = new TreeSet<>();
    for (InputFile file : found) {
      folders.addAll(Bibliographies.folders(file.path()));
      if (Bibliographies.isOne(file.path())) {
        known.add(file.path());
      }
    }
    folders.stream()
        .flatMap(folder -> Bibliography.NAMES.stream().map(name -> folder + name))
        .filter(files::isFile)
        .forEach(known::add);
    return of(known, "");
  }

  /**
   * What those bibliographies hold, by path as the run had it.
   *
   * @param directory the folder that relative paths start from; empty for the current one
   */
  public Map<String, byte[]> of(Collection<String> paths, String directory) {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String path : paths) {
      String place = directory.isEmpty() ? path : FileAccess.located(directory, path);
      try {
        bytes.put(path, files.read(place, limits));
      } catch (RejectedException e) {
        throw new UsageException("cannot read " + path + ": " + e.getMessage(), e);
      }
    }
    return bytes;
  }
}
