package attest.reports.gate;

import attest.corpus.Direction;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.reports.Mechanism;
import attest.reports.Mechanisms;
import attest.reports.Quote;
import attest.reports.Report;
import attest.reports.Sign;
import attest.reports.figure.MechanismMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts again the mechanisms that name a cause and an effect, and what each arrow stands for. */
final class MechanismCheck {
  private final Report report;
  private final Witnesses witnesses;

  MechanismCheck(Report report, Witnesses witnesses) {
    this.report = report;
    this.witnesses = witnesses;
  }

  void check() {
    Mechanisms mechanisms = report.mechanisms();
    UntrueException.unlessSame(
        "quotes that name a cause and an effect",
        mechanisms.named(),
        (int) witnesses.all().stream().filter(q -> witnesses.of(q).roles().isPresent()).count());
    Set<Integer> drawn = new HashSet<>();
    for (Mechanism mechanism : mechanisms.arrows()) {
      arrow(mechanism);
      for (int number : mechanism.all()) {
        if (!drawn.add(number)) {
          throw new UntrueException("the quote Q" + number + " is in two arrows");
        }
      }
    }
    boolean all = mechanisms.arrows().size() < Mechanisms.MOST;
    if (drawn.size() > mechanisms.placed()
        || mechanisms.placed() > mechanisms.named()
        || (all && drawn.size() != mechanisms.placed())) {
      UntrueException.unlessSame("quotes with an arrow", mechanisms.placed(), drawn.size());
    }
    picture(report.figures().mechanisms().arrows());
  }

  private void arrow(Mechanism mechanism) {
    String place = place(mechanism);
    UntrueException.unlessSame(
        place, mechanism.counts(), witnesses.independentCounts(mechanism.all()));
    for (int number : mechanism.all()) {
      if (witnesses.of(number).finding().reading().filter(Reading::negated).isPresent()) {
        throw new UntrueException(place + ": Q" + number + " says that it is not so");
      }
      Direction said =
          witnesses
              .of(number)
              .roles()
              .map(Roles::direction)
              .orElseThrow(
                  () -> new UntrueException(place + ": Q" + number + " names no cause and effect"));
      UntrueException.unlessSame(
          place + ", what Q" + number + " says",
          mechanism.direction(),
          Sign.of(said, report.quote(number).finding(), mechanism.cause(), mechanism.effect()));
    }
    for (Quote shown : mechanism.quotes()) {
      UntrueException.unlessSame(place + ", a quote", shown, report.quote(shown.number()));
      if (!mechanism.all().contains(shown.number())) {
        throw new UntrueException(place + ": the quote Q" + shown.number() + " is of elsewhere");
      }
    }
  }

  private void picture(List<MechanismMap.Arrow> arrows) {
    UntrueException.unlessSame(
        "arrows of the mechanism map", arrows.size(), report.mechanisms().arrows().size());
    for (int i = 0; i < arrows.size(); i++) {
      MechanismMap.Arrow arrow = arrows.get(i);
      Mechanism mechanism = report.mechanisms().arrows().get(i);
      UntrueException.unlessSame(
          "mechanism map, arrow " + (i + 1),
          List.of(arrow.cause(), arrow.direction(), arrow.effect()),
          List.of(mechanism.cause(), mechanism.direction(), mechanism.effect()));
      String place = "mechanism map, " + place(mechanism);
      UntrueException.unlessSame(
          place + ", quotes",
          arrow.quotes(),
          witnesses.independentCounts(mechanism.all()).quotes());
      UntrueException.unlessSame(
          place + ", origins",
          arrow.origins(),
          witnesses.independentCounts(mechanism.all()).origins());
    }
  }

  private static String place(Mechanism mechanism) {
    return mechanism.cause() + " → " + mechanism.effect();
  }
}
