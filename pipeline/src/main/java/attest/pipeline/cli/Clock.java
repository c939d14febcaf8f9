package attest.pipeline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in a recording: {@code 01:02:03}, {@code 2:03} or a number of seconds. */
final class Clock implements ITypeConverter<Double> {
  private static final Pattern FORM =
      Pattern.compile("(?:(?:(\\d{1,3}):)?([0-5]?\\d):)?(\\d{1,6}(?:\\.\\d{1,3})?)");

  @Override
  public Double convert(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || (form.group(2) != null && Double.parseDouble(form.group(3)) >= 60)) {
      throw new TypeConversionException("'" + text + "' is no moment; write 00:10:00 or 600");
    }
    return whole(form.group(1)) * 3600.0
        + whole(form.group(2)) * 60.0
        + Double.parseDouble(form.group(3));
  }

  private static int whole(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
