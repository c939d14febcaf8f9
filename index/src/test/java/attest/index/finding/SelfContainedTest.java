package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfContainedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trust grows where partners meet.",
        "It is crucial to win the partners over.",
        "It takes time to build trust.",
        "When it is possible to meet, partners should.",
        "Those who pay should decide.",
        "Involve those affected from the start.",
        "Partners such as harbours need trust.",
        "So far, no partner has paid.",
        "So many partners came that the hall was full.",
        "No single partner can dredge the harbour.",
        "Instead of rules, partners need trust.",
        "In addition to money, partners need time.",
        "As a result of the flood, the societies share pumps.",
        "Had we met earlier, the pumps would be ours.",
        "Can partners share one boat?",
        "Which partners pay for the boat?",
        "It helps to meet on the pier before the season.",
        "Further talks on the pier were held by the partners.",
        "May 2020 was when the partners met.",
        "Means of transport are shared by the partners.",
        "Build trust before you need it.",
        "eHealth needs trust.",
        "“Trust came first”, said the harbour master (and paid).",
        "b) Trust that is earned lasts.",
        "Trust (...) came back.",
        "3 in 4 partners trust the board."
      })
  void standsAlone(String quote) {
    assertTrue(SelfContained.is(quote, false), quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They need trust.",
        "(...) To win partners, the board leads.",
        "[…] Trust came back.",
        "… Trust came back.",
        ". . . Trust came back.",
        "“...Trust came back.”",
        "That builds trust.",
        "It was a wall between the partners.",
        "If it breaks, partners leave.",
        "Those partners left.",
        "With this, trust came back.",
        "Doing so builds trust.",
        "To do so, partners meet on the pier.",
        "In doing so, partners meet on the pier.",
        "It helps people on the pier to see the whole boat.",
        "These letters also tell what went wrong.",
        "Such letters tell what went wrong.",
        "Further, a harbour can share its pumps.",
        "Also, a harbour can share its pumps.",
        "Can result in a quarrel among partners.",
        "Could end in a quarrel among partners.",
        "However, partners left.",
        "But partners left.",
        "And trust came back.",
        "So partners need a boat.",
        "So uh partners need a boat.",
        "Um partners need a boat.",
        "Yeah trust is what we need.",
        "For instance, partners share a boat.",
        "Furthermore, partners share a boat.",
        "No, but partners left.",
        "In the harbour, for example, partners share a boat.",
        "Which is why partners left.",
        "which made partners leave.",
        "… and partners left.",
        "Can weaken trust over time.",
        "Leads to goals that do not fit.",
        "Several things stand in the way of trust:",
        "Partners who trust each other,",
        "Trust came first.”",
        "\"Trust came first.",
        "Trust came (as it does first."
      })
  void doesNotStandAlone(String quote) {
    assertFalse(SelfContained.is(quote, false), quote);
  }

  @Test
  void aLabelNamesTheSubjectThatAQuoteLacks() {
    assertTrue(SelfContained.is("can weaken trust over time.", true));
    assertFalse(SelfContained.is("However, trust came first.", true));
  }
}
