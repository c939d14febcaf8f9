package attest.corpus.read.plain;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.speech.CaptionName;
import attest.corpus.read.speech.TranscriptText;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.Provenance;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads transcripts as text, Markdown or not. */
public final class TranscriptReader implements FormatReader {
  private final MarkdownWords markdown = new MarkdownWords();

  /** Whether the file is of this kind. */
  public static boolean recognises(FileText file) {
    List<String> all = file.lines();
    return transcript(all, FrontMatter.of(all)).isPresent();
  }

  private static Optional<TranscriptText> transcript(List<String> all, FrontMatter front) {
    return TranscriptText.of(all.subList(front.lines(), all.size()), new BitSet());
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> all = file.text().lines();
    FrontMatter front = FrontMatter.of(all);
    TranscriptText transcript =
        transcript(all, front).orElseThrow(() -> new IllegalStateException("not recognised"));
    CanonicalText text = new CanonicalText();
    front.remark().ifPresent(text::remark);
    // Names stand in bold type, or sections under headings.
    boolean isMarkdown = file.isMarkdown() || transcript.isBold();
    Optional<UnaryOperator<String>> marks =
        isMarkdown ? Optional.of(markdown::of) : Optional.empty();
    Optional<String> title =
        transcript.write(line -> front.lines() + line + 1, marks, front.fields(), text);
    CaptionName.of(file).addTo(front.fields());
    return text.of(
        new Provenance(file, front.fields()).source(Format.TRANSCRIPT, Voice.SPEAKER, title));
  }
}
