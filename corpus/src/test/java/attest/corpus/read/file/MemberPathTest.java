package attest.corpus.read.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberPathTest {
  @Test
  void theBundlesThatMayHoldAPathAreToldFromTheInnermost() {
    String path = MemberPath.of(MemberPath.of("in/o.zip", "Great!/i.zip"), "a.md");
    assertEquals("in/o.zip!/Great!/i.zip!/a.md", path);
    assertEquals(
        List.of("in/o.zip!/Great!/i.zip", "in/o.zip!/Great", "in/o.zip"), MemberPath.bundles(path));
    assertEquals(List.of(), MemberPath.bundles("in/a.md"));
    assertEquals("in/o.zip/Great/i.zip/a.md", MemberPath.inFolders(path));
  }
}
