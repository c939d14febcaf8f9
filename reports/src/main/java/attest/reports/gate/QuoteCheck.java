package attest.reports.gate;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.Roles;
import attest.corpus.Source;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import java.util.Optional;

/** Compares one quote with what the ledger has of it. */
final class QuoteCheck {
  private QuoteCheck() {}

  /** What is not so about a quote; nothing, if all is. */
  static String wrong(CitedFinding quoted, Witness witness, Document document) {
    Finding finding = witness.finding();
    String text = document.text();
    if (quoted.end() > text.length() || !quoted.span().of(text).equals(quoted.quote())) {
      return "the text from " + quoted.start() + " to " + quoted.end() + " is another";
    }
    if (!quoted.review().equals(witness.review())) {
      return "people have said something else";
    }
    if (!quoted.span().equals(witness.quoted())) {
      return "the run found nothing there";
    }
    if (quoted.type() != quoted.review().flatMap(Review::type).orElse(finding.type())) {
      return "its type is another";
    }
    if (quoted.score() != finding.score()) {
      return "its score is another";
    }
    if (!finding.time().map(MediaTime::startSeconds).equals(quoted.startSeconds())) {
      return "its moment is another";
    }
    if (!document.source().link(finding.time()).equals(quoted.link())) {
      return "its link leads elsewhere";
    }
    if (!isAt(quoted, finding, document.passages().get(finding.passage()))) {
      return "its line, page or speaker is another";
    }
    if (!isNamed(quoted, witness.roles())) {
      return "its cause or effect is another";
    }
    return isOf(quoted, document.source()) ? "" : "its source is told of in another way";
  }

  private static boolean isAt(CitedFinding quoted, Finding finding, Passage passage) {
    return passage.line().equals(quoted.line())
        && passage.pageAt(finding.span().start()).equals(quoted.page())
        && passage.speaker().equals(quoted.speaker());
  }

  private static boolean isNamed(CitedFinding quoted, Optional<Roles> roles) {
    return quoted.cause().equals(roles.map(role -> role.cause().of(quoted.quote())))
        && quoted.effect().equals(roles.map(role -> role.effect().of(quoted.quote())));
  }

  private static boolean isOf(CitedFinding quoted, Source source) {
    return source.origin().equals(quoted.origin())
        && source.title().equals(quoted.title())
        && source.authors().equals(quoted.authors())
        && source.particulars().equals(quoted.particulars())
        && source.container().equals(quoted.container())
        && source.date().map(date -> date.iso()).equals(quoted.date())
        && source.voice() == quoted.voice();
  }
}
