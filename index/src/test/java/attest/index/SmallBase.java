package attest.index;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Voice;
import attest.corpus.YamlFile;
import attest.index.base.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A base of 60 findings in twelve files of nine origins, so mixed that every facet has values. */
final class SmallBase {
  private static final List<Voice> VOICES = List.of(Voice.values());
  static final Themes THEMES =
      Themes.of(
          new YamlFile(
              "my.yaml",
              """
              - name: trust
                title: Trust
                query: trust
                finds: [They trust us.]
                misses: [They row.]
              - name: data
                title: Sharing of data
                query: data OR map
                finds: [They share data.]
                misses: [They trust us.]
              """));

  private static final List<String> WORDS =
      List.of("trust", "data", "harbour", "map", "contract", "meetings", "ferry", "school");
  private static final List<String> DATES = List.of("2021", "2021-05", "2023-11-02", "2024-05");

  private SmallBase() {}

  static Generation in(Path folder) throws IOException {
    return Evidence.indexed(folder, files());
  }

  static List<Mined> files() {
    return IntStream.range(0, 12).mapToObj(SmallBase::file).toList();
  }

  private static Mined file(int number) {
    Evidence file =
        Evidence.of("town/" + number + ".md", "Report " + number, "doi:10.1/" + number % 9)
            .kind(number % 3 == 0 ? "PDF" : "markdown", VOICES.get(number % VOICES.size()));
    if (number != 7) {
      file.date(DATES.get(number % DATES.size()));
    }
    List<FindingType> types = new ArrayList<>(List.of(FindingType.values()));
    for (int finding = 0; finding < 5; finding++) {
      if (number % 2 == 0) {
        file.speaker("Speaker " + (number + finding) % 4);
      }
      if (finding != 3) {
        file.at(90.0 * finding + number);
      }
      if (finding == 4) {
        file.candidate();
      }
      int i = number * 5 + finding;
      file.finds(
          types.get(i % types.size()),
          0.5 + i % 7 * 0.05,
          "The "
              + WORDS.get(i % 8)
              + " and the "
              + WORDS.get(i * 3 % 7)
              + " of partner "
              + number
              + " need "
              + WORDS.get((i * 5 + 3) % 8)
              + ".");
    }
    return file.mined();
  }
}
