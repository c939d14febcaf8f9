package attest.reports.web;

import attest.corpus.Moment;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.reports.web.DocumentView.Line;
import attest.reports.web.DocumentView.Piece;
import attest.reports.web.DocumentView.Stamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lays the text of a document out as lines, with those who speak, the moments and the findings.
 *
 * <p>Captions have a moment every few seconds. In front of speech stands the first, and speech of
 * more than a minute goes on in a line of its own; notes keep all moments where they are.
 */
final class DocumentLines {
  private static final double LONGEST = 60;
  private static final String MARKS = ".,;:!?)";

  private final IndexedDocument document;
  private final boolean isSpeech;
  private final Deque<Passage> passages;
  private final Deque<CitedFinding> coming;
  private final List<CitedFinding> here = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private String speaker = "";

  DocumentLines(IndexedDocument document) {
    this.document = document;
    this.isSpeech = document.source().voice() == Voice.SPEAKER;
    this.passages = new ArrayDeque<>(document.passages());
    // Sorted once more, since a correction may have moved one.
    this.coming =
        new ArrayDeque<>(
            document.findings().stream()
                .sorted(Comparator.comparingInt(CitedFinding::start))
                .toList());
  }

  List<Line> lines() {
    return lines(new Span(0, document.text().length()));
  }

  /** The lines of a part of it, the first and the last of which may be cut. */
  List<Line> lines(Span part) {
    String text = document.text();
    int at = part.start();
    while (at < part.end()) {
      int next = text.indexOf('\n', at);
      int end = next < 0 ? part.end() : Math.min(next, part.end());
      if (!text.substring(at, end).isBlank()) {
        add(at, end, at == part.start());
      }
      at = end + 1;
    }
    return lines;
  }

  private void add(int from, int to, boolean isFirst) {
    while (!coming.isEmpty() && coming.getFirst().start() < to) {
      here.add(coming.removeFirst());
    }
    here.removeIf(finding -> finding.end() <= from);
    Optional<Passage> passage = passage(from);
    boolean isHeading = passage.filter(p -> p.kind() == Passage.Kind.HEADING).isPresent();
    Optional<Span> label = passage.flatMap(Passage::label);
    String who = passage.flatMap(Passage::speaker).orElse("");
    Optional<String> other =
        Optional.of(who).filter(name -> !name.isEmpty() && !name.equals(speaker));
    speaker = who;
    List<Moment> within =
        passage.map(Passage::moments).orElse(List.of()).stream()
            .filter(moment -> moment.offset() >= from && moment.offset() <= to)
            .toList();
    if (!isSpeech) {
      List<Moment> moved = within.stream().map(moment -> behind(moment, to)).toList();
      lines.add(new Line(other, isHeading, pieces(from, to, moved, label)));
      return;
    }
    int start = from;
    List<Moment> first = isFirst ? passage.map(p -> begun(p, from)).orElse(List.of()) : List.of();
    for (Moment moment : within) {
      if (first.isEmpty()) {
        first = List.of(moment);
      } else if (moment.seconds() - first.get(0).seconds() >= LONGEST
          && moment.offset() > start
          && moment.offset() < to
          && behind(moment, to).equals(moment)) {
        lines.add(new Line(other, isHeading, pieces(start, moment.offset(), first, label)));
        other = Optional.empty();
        start = moment.offset();
        first = List.of(moment);
      }
    }
    lines.add(new Line(other, isHeading, pieces(start, to, first, label)));
  }

  /** The moment of words in the midst of speech: the last one in front of them. */
  private static List<Moment> begun(Passage passage, int at) {
    return passage.moments().stream()
        .filter(moment -> moment.offset() <= at)
        .reduce((one, next) -> next)
        .map(moment -> new Moment(at, moment.seconds()))
        .stream()
        .toList();
  }

  private Optional<Passage> passage(int at) {
    while (!passages.isEmpty() && passages.getFirst().span().end() <= at) {
      passages.removeFirst();
    }
    return Optional.ofNullable(passages.peekFirst()).filter(next -> next.span().start() <= at);
  }

  /**
   * No moment parts a quote, or words from the marks behind them: it stands behind, in the line.
   */
  private Moment behind(Moment moment, int to) {
    int at = moment.offset();
    for (CitedFinding finding : here) {
      if (finding.start() < at && at < finding.end()) {
        at = Math.min(to, finding.end());
      }
    }
    while (at < to && MARKS.indexOf(document.text().charAt(at)) >= 0) {
      at++;
    }
    return new Moment(at, moment.seconds());
  }

  private List<Piece> pieces(int from, int to, List<Moment> moments, Optional<Span> label) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    here.forEach(finding -> cuts.add(Math.min(to, Math.max(from, finding.start()))));
    here.forEach(finding -> cuts.add(Math.min(to, Math.max(from, finding.end()))));
    moments.forEach(moment -> cuts.add(moment.offset()));
    label.ifPresent(words -> cuts.add(Math.min(to, Math.max(from, words.end()))));
    List<Piece> pieces = new ArrayList<>();
    for (int cut : cuts) {
      int end = Optional.ofNullable(cuts.higher(cut)).orElse(to);
      List<Stamp> stamps =
          moments.stream()
              .filter(moment -> moment.offset() == cut)
              .map(moment -> Stamp.of(document.source(), moment))
              .toList();
      if (cut < to || !stamps.isEmpty()) {
        pieces.add(
            new Piece(
                stamps,
                document.text().substring(cut, end),
                here.stream().filter(f -> f.start() <= cut && f.end() >= end && cut < end).toList(),
                here.stream().filter(f -> f.start() == cut && cut < end).toList(),
                label.filter(l -> l.start() <= cut && end <= l.end()).isPresent()));
      }
    }
    return pieces;
  }
}
