package attest.index.change;

import attest.index.base.RunRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An option of a run that decides on findings, and was another before.
 *
 * @param option its name, such as {@code model}
 * @param was what was given before; nothing, if the default held
 * @param is what is given now; the same as before, if only what the file holds is another
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OptionChange(String option, Optional<String> was, Optional<String> is) {
  private static final String HASH = "-hash";

  /**
   * What to read, by which machines, and how good the model says that it is; all else decides on
   * what is found in a file.
   */
  private static final Set<String> OTHERS = Set.of("paths", "master", RunRecord.MEASURED);

  /** The options of two runs that differ. */
  static List<OptionChange> between(RunRecord before, RunRecord after) {
    return Stream.of(before, after)
        .flatMap(run -> run.options().keySet().stream())
        .filter(option -> !OTHERS.contains(option) && !option.endsWith(HASH))
        .distinct()
        .sorted()
        .filter(option -> !asRun(before, option).equals(asRun(after, option)))
        .map(option -> new OptionChange(option, given(before, option), given(after, option)))
        .toList();
  }

  private static Optional<String> given(RunRecord run, String option) {
    return Optional.ofNullable(run.options().get(option));
  }

  /** What was given, and the hash of what that held, where the run kept one. */
  private static String asRun(RunRecord run, String option) {
    Map<String, String> options = run.options();
    return options.getOrDefault(option, "") + "\n" + options.getOrDefault(option + HASH, "");
  }
}
