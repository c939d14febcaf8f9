package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many formats, from the command to the citation. */
class FormatsTest {
  private static final String NOTE = "# Trust\n\nPartners should agree on clear roles.\n";
  private static final String SHEET = "file,title,authors,date\na.md,The ferry,Ann Lee,2021\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void aQuoteFromAPdfIsCitedByItsPage() throws IOException {
    run("../corpus/sample/night-bus-evaluation.pdf");
    String found = attest("search", "ticket machine", "--base", base());
    assertTrue(found.contains("(2022-03), p. 2"), found);
    attest("report", "--base", base(), "--out", folder.resolve("r.md").toString());
    String report = Files.readString(folder.resolve("r.md"), StandardCharsets.UTF_8);
    assertTrue(report.contains("Pages are counted from the first of their file"), report);
  }

  @Test
  void aQuoteWithoutLineOrPageIsCitedByItsHeading() {
    run("../corpus/sample/coastal-path-agreement.docx");
    String found = attest("search", "rotate", "--base", base());
    assertTrue(found.contains("Ruth Amble: Looking after a coastal path together"), found);
    assertTrue(found.contains(", under “How we work now”"), found);
  }

  @Test
  void aSpeakerOfCaptionsIsCitedWithTheMoment() {
    run("../corpus/sample/night-shift-handover-panel.vtt");
    String found = attest("search", "blame", "--all", "--base", base());
    assertTrue(found.contains("Petra Lund, at 0:41"), found);
  }

  @Test
  void aTurnWithoutAStampIsCitedBetweenThoseAroundIt() throws IOException {
    write(
        "talk.md",
        """
        **Ada Marsh:** [01:05] Welcome to the harbour. Who looks after the boats that nobody owns?

        **Ben Ohara:** Lack of trust between the boards slowed every decision we took in winter.

        **Ada Marsh:** [05:10] And in spring? You have told me that things were better by then.

        **Ben Ohara:** Some of them were. We had a boat, and we had a crew to go out with it.
        """);
    run(folder.resolve("in").toString());
    String found = attest("search", "trust", "--all", "--base", base());
    assertTrue(found.contains("Ben Ohara, between 1:05 and 5:10"), found);
    Path csl = folder.resolve("talk.csl.json");
    attest("export", "--all", "--out", csl.toString(), "--base", base());
    assertTrue(Files.readString(csl).contains("\"1:05-5:10\""), Files.readString(csl));
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aSheetOfWhoSaysWhatIsATranscript() throws IOException {
    write(
        "talk.csv",
        """
        Speaker,Start,End,Text
        Ada Marsh,61.5,66,"And who said that ""nobody"" looks after the boats?"
        Ben Ohara,66.25,72,Lack of trust between the boards slowed every decision we took.
        """);
    write("other.csv", "name,size\nferry,4\n");
    write("sources.csv", "file,title\ntalk.csv,The ferry\n");
    String summary = run(folder.resolve("in").toString());
    assertTrue(summary.contains("2 files given = 1 mined + 1 rejected"), summary);
    assertTrue(summary.contains("1 Table, speakers' words"), summary);
    assertTrue(
        summary.contains("must name a column text (or transcript) and a column speaker or start"),
        summary);
    String found = attest("search", "trust", "--all", "--base", base());
    assertTrue(found.contains("The ferry, Ben Ohara, at 1:06"), found);
    assertTrue(found.contains("talk.csv:3"), found);
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aMomentThatIsTheSumOfTwoTimesStandsInItsSource() throws IOException {
    write(
        "talk.ttml",
        """
        <tt xmlns="http://www.w3.org/ns/ttml"><body><div begin="00:10:00">
        <p begin="00:00:05" end="00:00:09">Lack of trust between the boards slowed us down.</p>
        </div></body></tt>
        """);
    run(folder.resolve("in").toString());
    String found = attest("search", "trust", "--all", "--base", base());
    assertTrue(found.contains("at 10:05"), found);
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aLabelIsPrintedBeforeTheQuoteThatIsFoundByIt() throws IOException {
    write("a.md", "# Barriers\n\n- **Fear of blame:** Lack of trust slowed the boards down.\n");
    run(folder.resolve("in").toString());
    String found = attest("search", "blame", "--all", "--base", base());
    assertTrue(found.contains("  Fear of blame: “Lack of trust slowed"), found);
  }

  @Test
  void aSheetBesideTheFilesIsHeardAndIsNoDocument() throws IOException {
    write("a.md", NOTE);
    write("sources.csv", SHEET);
    String summary = run(folder.resolve("in").toString());
    assertTrue(summary.contains("1 file given = 1 mined"), summary);
    assertTrue(cites("Ann Lee: The ferry (2021), under “Trust”, line 3"));
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aSheetAboveTheGivenFolderIsHeard() throws IOException {
    Files.createDirectories(folder.resolve("in/deep/er"));
    write("deep/er/a.md", NOTE);
    write("sources.csv", SHEET);
    run(folder.resolve("in/deep").toString());
    assertTrue(cites("Ann Lee: The ferry (2021), under “Trust”, line 3"));
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aSheetInABundleSpeaksForItsMembers() throws IOException {
    zip(folder.resolve("in/b.zip"), Map.of("a.md", NOTE, "sources.csv", SHEET));
    run(folder.resolve("in").toString());
    assertTrue(cites("Ann Lee: The ferry (2021), under “Trust”, line 3"));
    assertTrue(attest("search", "roles", "--all", "--base", base()).contains("/b.zip!/a.md:3"));
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aBundleOfASheetAloneIsNotLostInSilence() throws IOException {
    write("a.md", NOTE);
    zip(folder.resolve("in/b.zip"), Map.of("sources.csv", SHEET));
    String summary = run(folder.resolve("in").toString());
    assertTrue(summary.contains("2 files given = 1 mined + 1 rejected"), summary);
    assertTrue(summary.contains("b.zip: a bundle of nothing but bibliographies"), summary);
  }

  @Test
  void aSheetThatIsGoneOrBrokenIsAFaultThatVerifyFinds() throws IOException {
    write("a.md", NOTE);
    write("sources.csv", SHEET);
    zip(folder.resolve("in/b.zip"), Map.of("a.md", NOTE, "sources.csv", SHEET));
    zip(folder.resolve("in/c.zip"), Map.of("a.md", NOTE, "sources.csv", SHEET));
    run(folder.resolve("in").toString());
    Files.delete(folder.resolve("in/sources.csv"));
    zip(
        folder.resolve("in/b.zip"),
        Map.of("a.md", NOTE, "sources.csv", "file,title\na.md,\"open\n"));
    Ended verified = ended("verify", "--base", base());
    assertEquals(1, verified.code(), verified.err());
    List<String> faults = verified.out().lines().toList();
    assertEquals(4, faults.size(), verified.out());
    assertTrue(faults.get(0).endsWith("in/sources.csv: it is gone"), faults.get(0));
    assertTrue(faults.get(1).contains("a.md: the source's title"), faults.get(1));
    assertTrue(faults.get(2).contains("b.zip!/a.md: the source's title"), faults.get(2));
    assertTrue(faults.get(3).contains("3 documents: 3 faults"), faults.get(3));
  }

  @Test
  void aFolderMayBeCalledAsIfItWereABundle() throws IOException {
    Path folder = Files.createDirectories(this.folder.resolve("in/Great!"));
    Files.writeString(folder.resolve("a.md"), NOTE, StandardCharsets.UTF_8);
    zip(folder.resolve("b.zip"), Map.of("a.md", NOTE, "sources.csv", SHEET));
    run(this.folder.resolve("in").toString());
    assertTrue(attest("search", "roles", "--all", "--base", base()).contains("/b.zip!/a.md:3"));
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aFaultySheetIsSaidBeforeAnythingIsRead() throws IOException {
    write("a.md", NOTE);
    write("sources.csv", "colour,size\nred,4\n");
    Ended run = ended("run", folder.resolve("in").toString(), "--base", base());
    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("sources.csv"), run.err());
  }

  @Test
  void rowsOfASheetThatFitNoDocumentAreTold() throws IOException {
    write("a.md", NOTE);
    write("empty.md", "");
    zip(folder.resolve("in/b.zip"), Map.of("c.md", NOTE));
    write("sources.csv", "file,title\nA.MD,x\nempty.md,y\nc.md,z\nd1,\nd2,\nd3,\n");
    // What has not changed is told again.
    for (int i = 0; i < 2; i++) {
      Ended run = ended("run", folder.resolve("in").toString(), "--base", base());
      assertTrue(
          run.err().contains("in/sources.csv: 4 rows fit no document of the run: A.MD, d1, d2, …"),
          run.err());
    }
    write("sources.csv", "file,title\na.md,x\n");
    assertEquals("", ended("run", folder.resolve("in").toString(), "--base", base()).err());
  }

  @Test
  void hiddenFilesAndLocksOfWordAreCounted() throws IOException {
    write("a.md", NOTE);
    write(".b.md", NOTE);
    write("~$c.docx", "ann");
    Ended run = ended("run", folder.resolve("in").toString(), "--base", base());
    assertTrue(run.out().contains("1 file given = 1 mined + 0 rejected"), run.out());
    assertTrue(run.err().contains("2 hidden files and folders were passed over: "), run.err());
    assertTrue(run.err().contains("in/~$c.docx"), run.err());
  }

  @Test
  void aLimitIsKeptAndNamed() throws IOException {
    write("a.md", NOTE);
    write("long.md", NOTE + "We met. ".repeat(200_000));
    String summary = run(folder.resolve("in").toString(), "--max-characters", "100000");
    assertTrue(summary.contains("1 mined + 1 rejected"), summary);
    assertTrue(summary.contains("too large: split it, or raise the limit"), summary);
    String record = attest("status", "--base", base(), "--json");
    assertTrue(record.contains("\"max-characters\" : \"100000\""), record);
    assertFalse(record.contains("max-members"), "those that are as always go unsaid");
  }

  @Test
  void whatWasReadUnderAHigherLimitIsVerifiedUnderIt() throws IOException {
    zip(folder.resolve("in/b.zip"), Map.of("a.md", NOTE + (" ".repeat(99) + "\n").repeat(2_400)));
    String summary = run(folder.resolve("in").toString(), "--max-ratio", "100000");
    assertTrue(summary.contains("1 mined + 0 rejected"), summary);
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void aDocumentOfMorePartsThanUsualIsVerifiedAsItWasRead() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>Partners should agree on clear roles.</w:t></w:r></w:p>"
            + "</w:body></w:document>");
    for (int picture = 0; picture < 4 * Limits.DEFAULT.members(); picture++) {
      parts.put("word/media/" + picture, "");
    }
    zip(folder.resolve("in/a.docx"), parts);
    String summary = run(folder.resolve("in").toString(), "--max-members", "20000");
    assertTrue(summary.contains("1 mined + 0 rejected"), summary);
    assertTrue(attest("verify", "--base", base()).contains("every one stands in its source"));
  }

  @Test
  void whatIsOddInFilesIsListed() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    for (int file = 0; file < 12; file++) {
      Files.write(
          folder.resolve(String.format(Locale.ROOT, "in/%02d.md", file)),
          (NOTE + "\nThe café is open.\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    List<String> summary = run(folder.resolve("in").toString()).lines().toList();
    int start = summary.indexOf("12 remarks on odd files:");
    assertTrue(summary.get(start + 1).contains("in/00.md: read as "), String.join("\n", summary));
    assertTrue(summary.get(start + 10).contains("in/09.md: read as "), summary.get(start + 10));
    assertEquals(
        "         … all of them are in ledger.jsonl, as \"remarks\"", summary.get(start + 11));
    List<String> status = attest("status", "--base", base()).lines().toList();
    assertTrue(status.contains(summary.get(start + 1)), String.join("\n", status));
  }

  @Test
  void aFileOfTheBaseThatALinkLeadsToIsNothingToRead() throws IOException {
    write("a.md", NOTE);
    run(folder.resolve("in").toString());
    Path ledger = folder.resolve("evidence/generations/000001/ledger.jsonl");
    Files.createSymbolicLink(folder.resolve("in/b.md"), ledger);
    Files.createSymbolicLink(folder.resolve("in/c"), folder.resolve("evidence"));
    String summary = run(folder.resolve("in").toString());
    assertTrue(summary.contains("1 file given = 1 mined + 0 rejected"), summary);
  }

  private boolean cites(String citation) {
    return attest("search", "roles", "--all", "--base", base()).contains(citation);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void zip(Path file, Map<String, String> members) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private String base() {
    return folder.resolve("evidence").toString();
  }

  private String run(String path, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "run";
    args[1] = path;
    args[2] = "--base";
    args[3] = base();
    System.arraycopy(more, 0, args, 4, more.length);
    return attest(args);
  }

  private static String attest(String... args) {
    Ended ended = ended(args);
    assertEquals(0, ended.code(), ended.err());
    return ended.out();
  }

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  private static Ended ended(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Ended(code, out.toString(), err.toString());
  }
}
