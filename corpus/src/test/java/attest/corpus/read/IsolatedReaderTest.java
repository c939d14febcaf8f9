package attest.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import com.sun.tools.attach.VirtualMachine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedReaderTest {
  private static final byte[] PAGE =
      "<html><title>A</title><body><h1>Trust</h1><p>We met every month.</p></body></html>"
          .getBytes(UTF_8);

  @Test
  void aFileIsReadAsItWouldBeHere() throws RejectedException {
    Document here = new DocumentReader(Limits.DEFAULT).readHere("a.html", PAGE);
    try (IsolatedReader reader = new IsolatedReader(Limits.DEFAULT)) {
      assertEquals(here, reader.read("a.html", PAGE));
      assertEquals(
          new DocumentReader(Limits.DEFAULT).bareHere("a.html", PAGE), reader.bare("a.html", PAGE));
      assertEquals(here, reader.read("a.html", PAGE));
    }
  }

  @Test
  void aProcessThatEndedWhileItWasIdleCostsNoFile() throws RejectedException {
    Set<ProcessHandle> before = children();
    try (IsolatedReader reader = new IsolatedReader(Limits.DEFAULT)) {
      Document read = reader.read("a.html", PAGE);
      started(before).forEach(IsolatedReaderTest::end);
      assertEquals(read, reader.read("a.html", PAGE));
    }
    assertEquals(Set.of(), started(before));
  }

  @Test
  void aProcessWhoseMemoryOthersTookCostsNoFile(@TempDir Path folder) throws Exception {
    byte[] large = new byte[50 << 20];
    Set<ProcessHandle> before = children();
    try (IsolatedReader reader = new IsolatedReader(Limits.DEFAULT)) {
      reader.read("a.html", PAGE);
      ProcessHandle used = started(before).iterator().next();
      fillMemory(used, folder);
      // A fresh process has memory enough to find that these bytes are no text.
      RejectedException e =
          assertThrows(RejectedException.class, () -> reader.read("a.bin", large));
      assertEquals(Rejection.NOT_TEXT, e.reason());
      assertFalse(used.isAlive());
    }
  }

  /** Has a process hold memory as long as it runs, until too little is left for a long file. */
  private static void fillMemory(ProcessHandle process, Path folder) throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", MemoryHog.class.getName());
    Path jar = folder.resolve("hog.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
    try {
      machine.loadAgent(jar.toString());
    } finally {
      machine.detach();
    }
  }

  @Test
  void jarsOfAClassLoaderAreNamedAsTheirFilesAre() throws IOException {
    Path jar = Path.of("My Jobs", "a+100%.jar").toAbsolutePath();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      List<String> path = List.of(IsolatedReader.classPath(loader).split(File.pathSeparator));
      assertEquals(jar.toString(), path.get(path.size() - 1));
    }
  }

  @Test
  void bareTextComesBackHoweverLongItIs() {
    BareText bare = new BareText(List.of("a".repeat(20_000_001)), BareText.Basis.WHOLE, false);
    assertEquals(bare, BareText.ofJson(bare.json()));
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  /** The processes that this one has started since. */
  private static Set<ProcessHandle> started(Set<ProcessHandle> before) {
    return children().stream().filter(child -> !before.contains(child)).collect(Collectors.toSet());
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Test
  void aRejectionComesBackWithItsReason() {
    try (IsolatedReader reader = new IsolatedReader(Limits.DEFAULT)) {
      RejectedException e =
          assertThrows(RejectedException.class, () -> reader.read("a.bin", new byte[] {1, 0, 2}));
      assertEquals(Rejection.NOT_TEXT, e.reason());
      byte[] broken = "%PDF-1.7 broken".getBytes(UTF_8);
      assertEquals(
          Rejection.DAMAGED,
          assertThrows(RejectedException.class, () -> reader.bare("a.pdf", broken)).reason());
    }
  }

  @Test
  void aDocumentThatTakesTooLongIsGivenUpAndTheNextOneIsRead() throws Exception {
    byte[] slow = pdf("0 0 m 1 1 l S\n", 12_000_000);
    Limits hasty = new Limits(64 << 20, 1 << 30, 200, 3, 10, 1_000_000, 2);
    try (IsolatedReader reader = new IsolatedReader(hasty)) {
      RejectedException e =
          assertThrows(RejectedException.class, () -> reader.read("slow.pdf", slow));
      assertEquals(Rejection.TOO_SLOW, e.reason());
    }
    try (IsolatedReader patient = new IsolatedReader(Limits.DEFAULT)) {
      assertEquals("Trust\nWe met every month.", patient.read("a.html", PAGE).text());
    }
  }

  /** A page whose content says the same over and over: small when packed, long to read. */
  private static byte[] pdf(String operators, int times) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDStream content = new PDStream(document);
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] block = operators.repeat(1000).getBytes(UTF_8);
        for (int i = 0; i < times / 1000; i++) {
          out.write(block);
        }
      }
      page.setContents(content);
      document.addPage(page);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
