package attest.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of the house: who may know whom, and where each library lives. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("attest");

  @Test
  void allRoomsAreThere() {
    for (String room :
        List.of(
            "attest.corpus",
            "attest.corpus.read",
            "attest.corpus.read.file",
            "attest.corpus.read.text",
            "attest.corpus.read.work",
            "attest.corpus.read.speech",
            "attest.corpus.read.plain",
            "attest.corpus.read.html",
            "attest.corpus.read.office",
            "attest.corpus.read.pdf",
            "attest.corpus.read.jats",
            "attest.index",
            "attest.index.base",
            "attest.index.change",
            "attest.index.claim",
            "attest.index.finding",
            "attest.index.search",
            "attest.index.skos",
            "attest.index.verdict",
            "attest.reports",
            "attest.reports.export",
            "attest.reports.figure",
            "attest.reports.gate",
            "attest.reports.site",
            "attest.reports.write",
            "attest.reports.web",
            "attest.pipeline.extract",
            "attest.pipeline.learn",
            "attest.pipeline.spark",
            "attest.pipeline.run",
            "attest.pipeline.verify",
            "attest.pipeline.cli")) {
      assertTrue(
          HOUSE.stream().anyMatch(c -> c.getPackageName().equals(room)),
          room + " was not looked at");
    }
  }

  @Test
  void dependenciesRunOneWay() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("corpus")
        .definedBy("attest.corpus..")
        .layer("index")
        .definedBy("attest.index..")
        .layer("reports")
        .definedBy("attest.reports..")
        .layer("extract")
        .definedBy("attest.pipeline.extract..")
        .layer("learn")
        .definedBy("attest.pipeline.learn..")
        .layer("spark")
        .definedBy("attest.pipeline.spark..")
        .layer("run")
        .definedBy("attest.pipeline.run..")
        .layer("verify")
        .definedBy("attest.pipeline.verify..")
        .layer("cli")
        .definedBy("attest.pipeline.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("verify")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("spark")
        .mayOnlyBeAccessedByLayers("run", "verify", "cli")
        .whereLayer("extract")
        .mayOnlyBeAccessedByLayers("learn", "spark", "run", "verify", "cli")
        .whereLayer("learn")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("reports")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("reports", "learn", "run", "verify", "cli")
        .check(HOUSE);
    SlicesRuleDefinition.slices().matching("attest.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void workKnowsNothingOfCommandsAndTerminals() {
    noClasses()
        .that()
        .resideInAPackage("attest.pipeline..")
        .and()
        .resideOutsideOfPackage("attest.pipeline.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("attest.pipeline.cli..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  /** But for Jackson: JSON is read and written wherever it is told what. */
  @Test
  void eachLibraryLivesInOneRoom() {
    only("attest.pipeline.spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..");
    only("attest.index..", "org.apache.lucene..");
    only("attest.pipeline.extract..", "opennlp..", "ai.onnxruntime..");
    only("attest.corpus.read..", "org.apache.tika..", "org.apache.pdfbox..");
    onlyIn(List.of("attest.corpus.read..", "attest.reports.write.."), "org.jsoup..");
    only("attest.corpus.read.html..", "net.dankito..");
    only("attest.corpus.read.work..", "org.jbibtex..");
    only("attest.corpus.read..", "org.commonmark..");
    only("attest.corpus.read..", "org.apache.commons.compress..");
    only("attest.corpus..", "com.fasterxml.jackson.dataformat.yaml..");
    only("attest.reports.write..", "org.apache.poi..", "com.github.weisj..");
    only("attest.reports.write..", "org.apache.xmlbeans..", "org.openxmlformats..");
    only("attest.reports..", "gg.jte..");
    only("attest.reports.web..", "org.eclipse.jetty..");
    only("attest.index.skos..", "org.eclipse.rdf4j..");
    only("attest.reports.export..", "org.apache.parquet..");
    only("attest.pipeline.cli..", "picocli..");
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveNameNotMatching(".*((Manager|Helper|Utils?|Impl)\\b|\\bAbstract).*")
        .check(HOUSE);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void nothingGuessesAnEncodingOrALocale() {
    noClasses().should().callMethod(String.class, "getBytes").check(HOUSE);
    noClasses().should().callMethod(String.class, "toLowerCase").check(HOUSE);
    noClasses().should().callMethod(String.class, "toUpperCase").check(HOUSE);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(HOUSE);
    noClasses().should().callMethod(String.class, "formatted", Object[].class).check(HOUSE);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Attest")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
    noClasses().should().callMethod(Runtime.class, "exit", int.class).check(HOUSE);
    // A reading process whose caller has died must not live on in a document that never ends.
    noClasses()
        .that()
        .doNotHaveSimpleName("ReadingProcess")
        .should()
        .callMethod(Runtime.class, "halt", int.class)
        .check(HOUSE);
  }

  private static void only(String room, String... libraries) {
    onlyIn(List.of(room), libraries);
  }

  private static void onlyIn(List<String> rooms, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(HOUSE);
  }
}
