package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileAuthorsTest {
  @Test
  void loginsProgramsAndPlaceholdersAreNobody() {
    for (String name :
        List.of(
            "blum_m",
            "mblum",
            "user",
            "Windows User",
            "Microsoft Office User",
            "Utilisateur, Microsoft Office User",
            "Administrator",
            "Compaq_Owner",
            "Valued Acer Customer",
            "Your Name",
            "LibreOffice 7.4",
            "HOME\\ann",
            "ann@example.org",
            "Unknown author",
            "")) {
      assertEquals(List.of(), FileAuthors.in(name), name);
    }
  }

  @Test
  void peopleAndInstitutionsAreAuthors() {
    assertEquals(List.of("Ann Lee", "Bo van den Roe"), FileAuthors.in("Ann Lee; Bo van den Roe"));
    assertEquals(
        List.of("Ann Lee", "Bo Roe", "Cy Day"), FileAuthors.in("Ann Lee, Bo Roe and Cy Day"));
    assertEquals(List.of("NHSA"), FileAuthors.in("NHSA"));
    assertEquals(List.of("Anna Guest"), FileAuthors.in("Anna Guest"));
    assertEquals(List.of("Institute of Rivers"), FileAuthors.in("Institute of Rivers"));
  }
}
