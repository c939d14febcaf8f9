package attest.corpus;

import java.util.Locale;

/** Why a file could not be mined. */
public enum Rejection {
  /** Nothing in it. */
  EMPTY("the file has no bytes; fetch it again or leave it out"),
  /** A format that no reader reads. */
  UNSUPPORTED_FORMAT(
      "convert it to a format that is read, such as PDF, Word, HTML, Markdown or plain text"),
  /** Bytes that are no text, under a name that promises text. */
  NOT_TEXT("the file holds binary data; check what it really is"),
  /** Text in an encoding that was not understood. */
  ENCODING("convert it to UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8"),
  /** No sentence in it. */
  NO_TEXT("nothing in it can be quoted; if it is scanned pages, run OCR first (ocrmypdf)"),
  /** Another language than English. */
  LANGUAGE("Attest mines English; translate it, or leave it out"),
  /** Behind a password. */
  ENCRYPTED("save it without its password"),
  /** Cut short, or broken inside. */
  DAMAGED(
      "it is cut short or broken; correct it, save it anew from its program, or fetch it again"),
  /** A list of works in a bundle that breaks the rules of its format. */
  BIBLIOGRAPHY("correct it; what lies beside it in the bundle was mined without what it says"),
  /** Made to unfold into far more than it holds. */
  UNSAFE("it unfolds into far more than it holds, as files made to do harm do; leave it out"),
  /** Longer than the limit. */
  TOO_LARGE("split it, or raise the limit in a new run"),
  /** More memory than Java had. */
  NO_MEMORY("split the file, or give Java more in a new run (ATTEST_JAVA_OPTS=-Xmx8g)"),
  /** Not read or mined in the time that a document has. */
  TOO_SLOW("save it anew from its program, or give each document more seconds in a new run"),
  /** The file system would not give it. */
  UNREADABLE("check that the file exists and that you may read it"),
  /** A fault of ours while reading or mining it. */
  FAILED("please report this file: Attest should not fail on it");

  private final String hint;

  Rejection(String hint) {
    this.hint = hint;
  }

  /** What the user can do about it, in one clause that is true in a shell and on a page alike. */
  public String hint() {
    return hint;
  }

  /** Whether the same file may fare better on another day: the machine may have been to blame. */
  public boolean mayPass() {
    return switch (this) {
      case NO_MEMORY, TOO_SLOW, UNREADABLE, FAILED -> true;
      case EMPTY,
          UNSUPPORTED_FORMAT,
          NOT_TEXT,
          ENCODING,
          NO_TEXT,
          LANGUAGE,
          ENCRYPTED,
          DAMAGED,
          BIBLIOGRAPHY,
          UNSAFE,
          TOO_LARGE ->
          false;
    };
  }

  /** The name for people: {@code unsupported format}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
