package attest.pipeline.cli;

import attest.corpus.read.text.Timecode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in a recording: {@code 01:02:03}, {@code 2:03} or a number of seconds. */
final class Clock implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    return Timecode.seconds(text)
        .orElseThrow(
            () ->
                new TypeConversionException("'" + text + "' is no moment; write 00:10:00 or 600"));
  }
}
