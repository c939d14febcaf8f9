package attest.reports.export;

import attest.corpus.Document;
import attest.corpus.Moment;
import attest.corpus.Source;
import attest.reports.Telling;
import attest.reports.WebLink;
import java.io.IOException;
import java.util.List;

/**
 * Writes the recording that a transcript is of. The project does not hold it: programs look for it
 * beside the project, by the name of its video, and put the transcript's moments to it.
 */
final class QdaTranscript {
  private QdaTranscript() {}

  /**
   * Writes it, if any moments of it are known.
   *
   * @param file what people know the document by
   * @param text of the document
   */
  static void write(Document document, String file, CodePoints text, QdaXml xml)
      throws IOException {
    List<Moment> moments =
        document.passages().stream().flatMap(passage -> passage.moments().stream()).toList();
    if (moments.isEmpty()) {
      return;
    }
    Source source = document.source();
    String kind = source.video().isPresent() ? "VideoSource" : "AudioSource";
    xml.open(
            kind,
            "guid",
            Guid.of("recording", source.path()).toString(),
            "name",
            "Recording of " + file,
            "path",
            recording(source))
        .text("Description", WebLink.of(source).orElse(Telling.name(source)))
        .open(
            "Transcript",
            "guid",
            Guid.of("transcript", source.path()).toString(),
            "name",
            file,
            "plainTextPath",
            "internal://" + QdpxExport.fileName(document));
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      xml.empty(
          "SyncPoint",
          "guid",
          Guid.of("sync point", source.path() + '\n' + i).toString(),
          "timeStamp",
          String.valueOf(Math.round(moment.seconds() * 1000)),
          "position",
          String.valueOf(text.position(moment.offset())));
    }
    xml.close().close();
  }

  /** Where programs look for the recording: beside the project, for whoever has it. */
  private static String recording(Source source) {
    return "relative:///"
        + source
            .video()
            .map(id -> id + ".mp4")
            .orElse(Guid.of("recording", source.path()) + ".mp3");
  }
}
