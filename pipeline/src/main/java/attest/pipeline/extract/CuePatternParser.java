package attest.pipeline.extract;

import attest.pipeline.extract.CuePattern.Accept;
import attest.pipeline.extract.CuePattern.Choice;
import attest.pipeline.extract.CuePattern.End;
import attest.pipeline.extract.CuePattern.Gap;
import attest.pipeline.extract.CuePattern.Start;
import attest.pipeline.extract.CuePattern.Step;
import attest.pipeline.extract.CuePattern.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pattern from left to right; used once. */
final class CuePatternParser {
  private static final int LONGEST_GAP = 10;
  private static final int DEEPEST = 20;

  /** The tags of the Universal Dependencies, version 2. */
  private static final Set<String> TAGS =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  private static final Pattern PIECE = Pattern.compile("\\\\\\?|[()|?^$]|[^\\s()|?^$\\\\]+|\\\\");

  private final String text;
  private final CueAtoms atoms;
  private final Map<String, List<String>> classes;
  private final List<String> pieces = new ArrayList<>();
  private int at;
  private int depth;
  private boolean tagged;

  CuePatternParser(String text, CueAtoms atoms, Map<String, List<String>> classes) {
    this.text = text;
    this.atoms = atoms;
    this.classes = classes;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      pieces.add(piece.group());
    }
  }

  CuePattern parse(int number) {
    List<Element> elements = sequence();
    if (at < pieces.size()) {
      throw fault("there is a ')' or '|' too many");
    }
    if (elements.isEmpty()) {
      throw fault("it is empty");
    }
    if (elements.stream().noneMatch(Element::needed)) {
      throw fault("there is nothing in it that must be there, so that it matches anything");
    }
    return CuePattern.of(number, chain(elements, new Accept()), needs(elements), tagged);
  }

  /** Sets of atoms of which one each must be there. */
  private static List<Set<Integer>> needs(List<Element> elements) {
    return elements.stream()
        .filter(Element::needed)
        .map(Element::keys)
        .filter(keys -> !keys.isEmpty())
        .toList();
  }

  /**
   * A part of a pattern, still without what follows it.
   *
   * @param needed whether no match goes without it
   * @param keys the atoms of which one must be there for it; none if that cannot be said
   */
  private record Element(UnaryOperator<Step> before, boolean needed, Set<Integer> keys) {}

  private List<Element> sequence() {
    List<Element> elements = new ArrayList<>();
    while (at < pieces.size() && !pieces.get(at).equals(")") && !pieces.get(at).equals("|")) {
      Element element = element(pieces.get(at++));
      if (at < pieces.size() && pieces.get(at).equals("?")) {
        at++;
        elements.add(
            new Element(
                next -> new Choice(List.of(element.before().apply(next), next)), false, Set.of()));
      } else {
        elements.add(element);
      }
    }
    return elements;
  }

  private Element element(String piece) {
    if (piece.equals("(")) {
      return group();
    }
    if (piece.equals("^")) {
      return new Element(Start::new, true, Set.of());
    }
    if (piece.equals("$")) {
      return new Element(End::new, true, Set.of());
    }
    if (piece.equals("?")) {
      throw fault("a '?' stands after nothing; for a question mark write \\?");
    }
    if (piece.equals("\\?")) {
      return word("?");
    }
    if (piece.matches("\\.\\.\\.\\d+")) {
      return gap(piece.substring(3));
    }
    return piece.startsWith("@") && piece.length() > 1 ? ofClass(piece.substring(1)) : word(piece);
  }

  private Element gap(String number) {
    int most = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
    if (most < 1 || most > LONGEST_GAP) {
      throw fault("a gap is ...1 to ..." + LONGEST_GAP + ", not ..." + number);
    }
    return new Element(next -> new Gap(most, next), false, Set.of());
  }

  private Element group() {
    if (++depth > DEEPEST) {
      throw fault("its brackets are nested more than " + DEEPEST + " deep");
    }
    List<List<Element>> ways = new ArrayList<>();
    do {
      List<Element> way = sequence();
      if (way.stream().noneMatch(Element::needed)) {
        throw fault("between '(', '|' and ')' there is nothing that must be there");
      }
      ways.add(way);
      if (at == pieces.size()) {
        throw fault("a ')' is missing");
      }
    } while (pieces.get(at++).equals("|"));
    depth--;
    return choice(ways);
  }

  private Element ofClass(String name) {
    List<String> entries = classes.get(name);
    if (entries == null) {
      throw fault("there is no class or part " + name);
    }
    List<List<Element>> ways = new ArrayList<>();
    for (String entry : entries) {
      List<Element> way = new ArrayList<>();
      for (String word : entry.split(" ", -1)) {
        way.add(word(word));
      }
      ways.add(way);
    }
    return choice(ways);
  }

  private static Element choice(List<List<Element>> ways) {
    return new Element(
        next -> new Choice(ways.stream().map(way -> chain(way, next)).toList()), true, keys(ways));
  }

  /** Of each way the fewest atoms of which one must be there, if that can be said of every way. */
  private static Set<Integer> keys(List<List<Element>> ways) {
    Set<Integer> keys = new HashSet<>();
    for (List<Element> way : ways) {
      Optional<Set<Integer>> fewest = needs(way).stream().min(Comparator.comparingInt(Set::size));
      if (fewest.isEmpty()) {
        return Set.of();
      }
      keys.addAll(fewest.get());
    }
    return keys;
  }

  /** A word of a pattern; with hyphens in it, several. */
  private Element word(String piece) {
    int slash = piece.indexOf('/');
    String tag = slash < 0 ? "" : piece.substring(slash + 1);
    String form = slash < 0 ? piece : piece.substring(0, slash);
    if (slash >= 0 && !TAGS.contains(tag)) {
      throw fault("'" + piece + "' names no tag; write, for example, /VERB");
    }
    tagged |= !tag.isEmpty();
    if (form.isEmpty()) {
      return new Element(next -> new Word(Word.ANY, tag, next), true, Set.of());
    }
    if (form.length() > 1 && form.substring(1, form.length() - 1).indexOf('*') >= 0) {
      throw fault("'" + piece + "' has a * that is neither at its start nor at its end");
    }
    if (form.length() > 2 && form.startsWith("*") && form.endsWith("*")) {
      throw fault("'" + piece + "' has a * at its start and at its end; leave one out");
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : form.split("-", -1)) {
      if (!part.isEmpty()) {
        parts.add(atoms.add(part));
      }
    }
    if (parts.isEmpty()) {
      throw fault("'" + piece + "' holds no word");
    }
    return new Element(
        next -> {
          Step step = next;
          for (int i = parts.size() - 1; i >= 0; i--) {
            step = new Word(parts.get(i), tag, step);
          }
          return step;
        },
        true,
        Set.of(parts.get(0)));
  }

  private static Step chain(List<Element> elements, Step last) {
    Step step = last;
    for (int i = elements.size() - 1; i >= 0; i--) {
      step = elements.get(i).before().apply(step);
    }
    return step;
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException("the pattern '" + text + "': " + what);
  }
}
