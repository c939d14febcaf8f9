package attest.corpus.read.work;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the LaTeX that bibliographies hold as plain text: accents, special letters, escapes,
 * dashes, quotation marks. Of other commands what they are applied to is kept.
 */
final class LatexText {
  /** Accents by their commands, as the Unicode characters that combine with the letter before. */
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textquoteright", "’"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"));

  private final String latex;
  private final StringBuilder plain = new StringBuilder();
  private String accent = "";
  private int at;

  private LatexText(String latex) {
    this.latex = latex;
  }

  /** The words without commands and braces. */
  static String plain(String latex) {
    LatexText text = new LatexText(latex);
    while (text.at < latex.length()) {
      text.next();
    }
    return Normalizer.normalize(text.plain, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  /** The parts of a value between separators that do not stand in braces. */
  static List<String> split(String latex, String separator) {
    List<String> parts = new ArrayList<>();
    String flat = latex.replaceAll("\\s", " ");
    int depth = 0;
    int start = 0;
    for (int i = 0; i < flat.length(); i++) {
      char c = flat.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && flat.startsWith(separator, i)) {
        parts.add(flat.substring(start, i));
        start = i + separator.length();
      }
    }
    parts.add(flat.substring(start));
    return parts;
  }

  private void next() {
    char c = latex.charAt(at);
    if (c == '\\') {
      command();
    } else if (c == '{' || c == '}' || c == '$') {
      at++;
    } else if (latex.startsWith("---", at)) {
      take("—", 3);
    } else if (latex.startsWith("--", at)) {
      take("–", 2);
    } else if (latex.startsWith("``", at)) {
      take("“", 2);
    } else if (latex.startsWith("''", at)) {
      take("”", 2);
    } else {
      take(
          c == '~' ? " " : new String(Character.toChars(latex.codePointAt(at))),
          Character.charCount(latex.codePointAt(at)));
    }
  }

  private void take(String words, int length) {
    plain.append(words);
    at += length;
    if (!words.isBlank()) {
      plain.append(accent);
      accent = "";
    }
  }

  /** A command of letters takes the space behind it along; others are one sign. */
  private void command() {
    int end = at + 1;
    while (end < latex.length() && isLetter(latex.charAt(end))) {
      end++;
    }
    boolean sign = end == at + 1;
    String name = latex.substring(at + 1, sign ? Math.min(end + 1, latex.length()) : end);
    if (!sign && end < latex.length() && latex.charAt(end) == ' ') {
      end++;
    }
    at = sign ? Math.min(end + 1, latex.length()) : end;
    if (ACCENTS.containsKey(name)) {
      accent = ACCENTS.get(name);
    } else if (LETTERS.containsKey(name)) {
      take(LETTERS.get(name), 0);
    } else if ("&%$#_{}".contains(name)) {
      take(name, 0);
    } else if (sign && "\\,;: ".contains(name)) {
      plain.append(' ');
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
