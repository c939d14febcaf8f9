package attest.pipeline.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundLabelsTest {
  @Test
  void aDocumentThatIsThereUnderTwoNamesCountsOnce(@TempDir Path folder) throws IOException {
    String text = "Trust grew because they met.\n";
    Path labels = folder.resolve("found.tsv");
    Files.writeString(
        labels, FoundLabels.hash(text) + "\t" + FoundLabels.sentence(text) + "\tM\n", UTF_8);
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (String name : List.of("b.md", "a.md", "c/a.md")) {
      Files.createDirectories(texts.resolve(name).resolveSibling("."));
      Files.writeString(texts.resolve(name), text, UTF_8);
    }
    List<LabelledDocument> found =
        new FoundLabels(labels).in(texts, new Observer(Models.load(), CueRules.builtIn()));
    assertEquals(List.of("a.md"), found.stream().map(LabelledDocument::name).toList());
    assertEquals(Set.of(FindingType.MECHANISM), found.get(0).units().get(0).labels());
  }
}
