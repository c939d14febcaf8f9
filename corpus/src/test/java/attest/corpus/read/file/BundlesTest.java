package attest.corpus.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Rejected;
import attest.corpus.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final Limits SMALL = new Limits(16 << 20, 32 << 20, 50, 2, 5, 1000, 10);

  @Test
  void eachMemberIsAFileOfItsOwn() throws IOException {
    byte[] zip = zip("a.md", "one", "folder/b.txt", "two", ".DS_Store", "x", "__MACOSX/a.md", "x");
    assertEquals(List.of("in.zip!/a.md one", "in.zip!/folder/b.txt two"), open("in.zip", zip));
  }

  @Test
  void aTarIsOpenedWithAndWithoutGzip() throws IOException {
    byte[] tar = tar("a.md", "one");
    assertEquals(List.of("n.tar!/a.md one"), open("n.tar", tar));
    assertEquals(List.of("n.tar.gz!/a.md one"), open("n.tar.gz", gzip(tar)));
  }

  @Test
  void aBundleInABundleIsOpenedButNotWithoutEnd() throws IOException {
    byte[] inner = zip("a.md", "one");
    assertEquals(List.of("o.zip!/i.zip!/a.md one"), open("o.zip", zip("i.zip", inner)));
    byte[] third = zip("m.zip", zip("i.zip", inner));
    assertEquals(List.of("o.zip!/m.zip!/i.zip!/a.md one"), open("o.zip", third, 3));
    assertEquals(
        List.of("o.zip!/m.zip!/i.zip UNSAFE: a bundle in more than 2 bundles"),
        open("o.zip", third));
  }

  @Test
  void aFileThatIsNoBundleIsHandedOverAsItIs() {
    assertEquals(List.of("a.md one"), open("a.md", "one".getBytes(UTF_8)));
    assertFalse(new Bundles(Limits.DEFAULT).isBundle("a.md", "one".getBytes(UTF_8)));
  }

  @Test
  void aFolderCalledAsInAnOfficeFileMakesNoDocumentOfABundle() throws IOException {
    byte[] zip = zip("word/a.md", "one", "xl/b.txt", "two", "mimetype", "three");
    assertEquals(
        List.of("in.zip!/word/a.md one", "in.zip!/xl/b.txt two", "in.zip!/mimetype three"),
        open("in.zip", zip));
  }

  @Test
  void aPackedDocumentIsNoBundleWhateverTheOrderOfItsParts() throws IOException {
    String types = "[Content_Types].xml";
    assertFalse(
        new Bundles(Limits.DEFAULT)
            .isBundle("a.docx", zip("word/document.xml", "<w/>", types, "<t/>")));
    assertFalse(
        new Bundles(Limits.DEFAULT)
            .isBundle("a.docx", zip(types, "<t/>", "word/document.xml", "<w/>")));
    assertFalse(
        new Bundles(Limits.DEFAULT)
            .isBundle(
                "a.epub",
                zip("META-INF/container.xml", "<c/>", "mimetype", "application/epub+zip")));
  }

  @Test
  void aMemberThatUnfoldsTooFarIsOneRejectedMember() throws IOException {
    byte[] zip = zip("zeros.txt", new byte[9 << 20], "b.txt", "two".getBytes(UTF_8));
    assertEquals(
        List.of(
            "in.zip!/zeros.txt UNSAFE: it unfolds into more than 50 times its size",
            "in.zip!/b.txt two"),
        open("in.zip", zip));
  }

  @Test
  void whatIsTooMuchAltogetherEndsTheBundle() throws IOException {
    String[] seven = new String[14];
    for (int i = 0; i < seven.length; i += 2) {
      seven[i] = i + ".txt";
      seven[i + 1] = "words";
    }
    List<String> opened = open("in.zip", zip(seven));
    assertEquals(6, opened.size());
    assertEquals("in.zip TOO_LARGE: more than 5 members; the rest was not read", opened.get(5));
  }

  @Test
  void aListWithoutEndIsTooLargeWhateverItSaysOfItself() throws IOException {
    String tooLarge = " TOO_LARGE: a list of more than 20 entries; the rest was not read";
    byte[] zip = zip(hidden(21));
    assertEquals(List.of("in.zip" + tooLarge), open("in.zip", zip));
    assertEquals(List.of("in.zip EMPTY: a bundle without files"), open("in.zip", zip(hidden(20))));
    zip[zip.length - 14] = 1;
    zip[zip.length - 12] = 1;
    assertEquals(List.of("in.zip" + tooLarge), open("in.zip", zip), "it says that it has one");
    byte[][] tars = new byte[21][];
    Arrays.fill(tars, tar(".hidden", "x"));
    assertEquals(List.of("in.tar" + tooLarge), open("in.tar", tars(tars)));
  }

  @Test
  void listsOfBundlesInABundleCountTogether() throws IOException {
    byte[] inner = zip(hidden(15));
    byte[] zip = zip("1.zip", inner, "2.zip", inner, "a.md", "one".getBytes(UTF_8));
    assertEquals(
        List.of(
            "o.zip!/1.zip EMPTY: a bundle without files",
            "o.zip!/2.zip TOO_LARGE: a list of more than 20 entries; the rest was not read",
            "o.zip TOO_LARGE: a list of more than 20 entries; the rest was not read"),
        open("o.zip", zip));
  }

  @Test
  void entriesAreCountedAsTheyStand() throws IOException {
    byte[] zip = zip(hidden(7));
    assertEquals(7, ZipFiles.entries(zip, 20));
    assertEquals(6, ZipFiles.entries(zip, 5));
    ByteArrayOutputStream behindAnother = new ByteArrayOutputStream();
    behindAnother.writeBytes("program".getBytes(UTF_8));
    behindAnother.writeBytes(zip);
    assertEquals(7, ZipFiles.entries(behindAnother.toByteArray(), 20));
    assertEquals(0, ZipFiles.entries(Arrays.copyOf(zip, zip.length - 22), 20));
    assertEquals(0, ZipFiles.entries(new byte[0], 20));
  }

  @Test
  void entriesOfAZip64FileAreCounted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.setComment("A comment comes last.");
      for (int i = 0; i < 7; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry("." + i));
        zip.closeArchiveEntry();
      }
    }
    assertTrue(bytes.toString(ISO_8859_1).contains("PK\006\006"));
    assertEquals(7, ZipFiles.entries(bytes.toByteArray(), 20));
  }

  @Test
  void whatNobodyWantsIsNotUnpackedButForBundles() throws IOException {
    byte[] zeros = new byte[9 << 20];
    byte[] inner = zip("zeros.txt", zeros, "a.md", "two".getBytes(UTF_8));
    byte[] zip = zip("zeros.txt", zeros, "a.md", "one".getBytes(UTF_8), "i.zip", inner);
    List<String> opened = new ArrayList<>();
    new Bundles(SMALL)
        .open(
            "in.zip",
            zip,
            new Bundles.Receiver() {
              @Override
              public boolean wants(String path) {
                return path.endsWith("a.md");
              }

              @Override
              public void file(String path, byte[] member) {
                opened.add(path);
              }

              @Override
              public void rejected(Rejected rejected) {
                throw new AssertionError(rejected);
              }
            });
    assertEquals(List.of("in.zip!/a.md", "in.zip!/i.zip!/a.md"), opened);
  }

  @Test
  void whatATarOnlyPassesOverCountsAsUnpacked() throws IOException {
    byte[] hidden = tar(".hidden", "x".repeat(33 << 20));
    assertEquals(
        List.of("n.tgz TOO_LARGE: more than 33554432 bytes unpacked; the rest was not read"),
        open("n.tgz", gzip(hidden)));
  }

  @Test
  void aHeaderWithoutEndIsADamagedBundle() throws IOException {
    String name = "b".repeat(2_000_000);
    byte[] gnu = tar(new TarArchiveEntry("a", TarConstants.LF_GNUTYPE_LONGNAME), name);
    byte[] pax =
        tar(
            new TarArchiveEntry("a", TarConstants.LF_PAX_EXTENDED_HEADER_LC),
            "2000014 path=" + name + "\n");
    for (byte[] tar : List.of(gnu, pax)) {
      assertEquals(
          List.of("n.tgz DAMAGED: a packed file that breaks off or is broken"),
          open("n.tgz", gzip(tar)));
    }
  }

  @Test
  void aBrokenBundleIsRejected() throws IOException {
    byte[] zip = zip("a.md", "one");
    assertTrue(
        open("in.zip", Arrays.copyOf(zip, zip.length / 2)).get(0).startsWith("in.zip DAMAGED"));
    byte[] tar = gzip(tar("a.md", "one"));
    assertTrue(
        open("in.tgz", Arrays.copyOf(tar, tar.length / 2)).get(0).startsWith("in.tgz DAMAGED"));
    assertEquals(List.of("in.zip EMPTY: a bundle without files"), open("in.zip", zip(".x", "")));
    assertEquals(
        List.of("a.gz UNSUPPORTED_FORMAT: a gzip file that holds no tar file"),
        open("a.gz", gzip("one".getBytes(UTF_8))));
  }

  @Test
  void membersOfOneNameAreToldApart() throws IOException {
    byte[] tar = tars(tar("a.md", "one"), tar("a.md", "two"));
    assertEquals(List.of("n.tar!/a.md one", "n.tar!/a#2.md two"), open("n.tar", tar));
  }

  @Test
  void noMemberIsGivenTheNameOfAnother() throws IOException {
    byte[] last = tars(tar("a.md", "one"), tar("a.md", "two"), tar("a#2.md", "three"));
    assertEquals(
        List.of("n.tar!/a.md one", "n.tar!/a#2.md two", "n.tar!/a#2#2.md three"),
        open("n.tar", last));
    byte[] first = tars(tar("a#2.md", "one"), tar("a.md", "two"), tar("a.md", "three"));
    assertEquals(
        List.of("n.tar!/a#2.md one", "n.tar!/a.md two", "n.tar!/a#3.md three"),
        open("n.tar", first));
  }

  @Test
  void aPathWithoutEndIsOneRejectedMember() throws IOException {
    byte[] zip = zip("b".repeat(5000) + ".md", "one", "a.md", "two");
    assertEquals(
        List.of(
            "in.zip!/" + "b".repeat(100) + "… DAMAGED: a path of 5011 characters",
            "in.zip!/a.md two"),
        open("in.zip", zip));
  }

  @Test
  void aNameCannotMoveTheCursor() throws IOException {
    assertEquals(
        List.of("in.zip!/../\uFFFD[2Ja.md one"), open("in.zip", zip("../\u001b[2Ja.md", "one")));
  }

  @Test
  void aFaultOfTheReceiverIsNoDamageOfTheBundle() throws IOException {
    byte[] zip = zip("a.md", "one");
    IllegalStateException fault = new IllegalStateException("ours");
    Bundles.Receiver faulty =
        new Bundles.Receiver() {
          @Override
          public void file(String name, byte[] member) {
            throw fault;
          }

          @Override
          public void rejected(Rejected rejected) {
            throw new AssertionError(rejected);
          }
        };
    for (byte[] bundle : List.of(zip, gzip(tar("a.md", "one")), zip("i.zip", zip))) {
      assertSame(
          fault,
          assertThrows(
              IllegalStateException.class, () -> new Bundles(SMALL).open("b", bundle, faulty)));
    }
  }

  private static List<String> open(String path, byte[] bytes) {
    return open(path, bytes, SMALL.depth());
  }

  private static List<String> open(String path, byte[] bytes, int depth) {
    Limits limits =
        new Limits(
            SMALL.fileBytes(), SMALL.unpackedBytes(), SMALL.ratio(), depth, SMALL.members(), 1, 1);
    List<String> opened = new ArrayList<>();
    new Bundles(limits)
        .open(
            path,
            bytes,
            new Bundles.Receiver() {
              @Override
              public void file(String name, byte[] member) {
                opened.add(name + " " + new String(member, UTF_8));
              }

              @Override
              public void rejected(Rejected rejected) {
                opened.add(rejected.path() + " " + line(rejected.reason(), rejected.detail()));
              }
            });
    return opened;
  }

  private static String line(Rejection reason, String detail) {
    return reason + ": " + detail;
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    Object[] members = new Object[namesAndTexts.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = i % 2 == 0 ? namesAndTexts[i] : namesAndTexts[i].getBytes(UTF_8);
    }
    return zip(members);
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** So many names and bytes of members that are passed over. */
  private static Object[] hidden(int members) {
    Object[] namesAndBytes = new Object[2 * members];
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      namesAndBytes[i] = "." + i;
      namesAndBytes[i + 1] = new byte[0];
    }
    return namesAndBytes;
  }

  private static byte[] tar(String name, String text) throws IOException {
    return tar(new TarArchiveEntry(name), text);
  }

  private static byte[] tar(TarArchiveEntry entry, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
      entry.setSize(text.getBytes(UTF_8).length);
      tar.putArchiveEntry(entry);
      tar.write(text.getBytes(UTF_8));
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  /** The members of those tar files in one: a header and a block each, and the end of the last. */
  private static byte[] tars(byte[]... tars) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < tars.length; i++) {
      bytes.write(tars[i], 0, i < tars.length - 1 ? 1024 : tars[i].length);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
