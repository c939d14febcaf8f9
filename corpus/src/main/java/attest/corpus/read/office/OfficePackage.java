package attest.corpus.read.office;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.file.UnpackingBudget;
import attest.corpus.read.file.ZipFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The parts of a document that is packed as a ZIP archive: Office Open XML, OpenDocument, EPUB. */
final class OfficePackage implements AutoCloseable {
  private final ZipFile zip;

  private OfficePackage(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a package, and unpacks all of it once to see that it is whole and keeps to the limits.
   *
   * @throws RejectedException if it is damaged, encrypted, or unfolds into more than may be read
   */
  static OfficePackage open(SourceFile file) throws RejectedException {
    try {
      UnpackingBudget budget = new UnpackingBudget(file.limits());
      OfficePackage parts = new OfficePackage(ZipFiles.open(file.bytes(), budget));
      parts.check(budget);
      return parts;
    } catch (IOException | IllegalArgumentException e) {
      throw new RejectedException(Rejection.DAMAGED, "a packed document that breaks off");
    }
  }

  private void check(UnpackingBudget budget) throws IOException, RejectedException {
    for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RejectedException(Rejection.ENCRYPTED, entry.getName() + " is encrypted");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        budget.skip(in, entry.getCompressedSize());
      }
    }
  }

  /**
   * A part of that name.
   *
   * @throws RejectedException if it cannot be unpacked
   */
  Optional<byte[]> part(String name) throws RejectedException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new RejectedException(Rejection.DAMAGED, name + " cannot be unpacked");
    }
  }

  /** The part that a reference leads to out of a folder, or from the root where it says so. */
  static String path(String folder, String reference) {
    Deque<String> steps = new ArrayDeque<>();
    String path = reference.startsWith("/") ? reference : folder + reference;
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** Whether there is a part of that name. */
  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The package with other parts in place of those of these names. */
  byte[] with(Map<String, byte[]> others) throws RejectedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> written = new HashSet<>();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        if (written.add(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          byte[] other = others.get(entry.getName());
          out.write(other == null ? part(entry.getName()).orElseGet(() -> new byte[0]) : other);
        }
      }
    } catch (IOException e) {
      throw new RejectedException(Rejection.DAMAGED, "a book that cannot be repaired");
    }
    return bytes.toByteArray();
  }

  /** A part of XML as a tree; an empty one if there is no such part. Entities are not expanded. */
  Document xml(String name) throws RejectedException {
    String xml = part(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  @Override
  public void close() throws RejectedException {
    try {
      zip.close();
    } catch (IOException e) {
      throw new RejectedException(Rejection.DAMAGED, "a packed document that breaks off");
    }
  }
}
