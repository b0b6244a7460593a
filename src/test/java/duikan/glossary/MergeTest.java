package duikan.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MergeTest {
  private static String merged(String existing, Imported... imported) {
    Merge merge = new Merge(Source.of("glossary.csv", existing));
    for (Imported each : imported) {
      merge.with(each);
    }
    return merge.text();
  }

  private static Imported csv(String text) {
    return Format.CSV.read(Source.of("terms.csv", text));
  }

  @Test
  void rowsOfOneTermThatDifferInTheirNotesAreImportedOnce() {
    Imported terms = csv("source,target,note\n𠮷 shop,𠮷野家,店名\n𠮷 shop,𠮷野家,见第3章\n");
    String once = merged("", terms);
    assertEquals("source,target,note\n𠮷 shop,𠮷野家,店名\n𠮷 shop,𠮷野家,见第3章\n", once);
    assertEquals(once, merged(once, terms));
  }

  @Test
  void importingTwiceIsImportingOnce() {
    for (long seed = 0; seed < 4_000; seed++) {
      String existing =
          seed % 2 == 0 ? "" : merged("", read(Format.CSV, Sheets.random(seed + 10_000)));
      Imported one = read(format(seed), Sheets.random(seed));
      Imported other = read(Format.CSV, Sheets.random(seed / 2));
      String once = merged(existing, one, other);
      assertEquals(once, merged(once, one, other), "seed " + seed);
    }
  }

  @Test
  void whatIsExportedBringsNothingNew() {
    for (long seed = 0; seed < 2_000; seed++) {
      Sheet sheet = Sheets.random(seed);
      String glossary = merged("", read(Format.CSV, sheet));
      assertEquals(glossary, merged(glossary, read(format(seed), sheet)), "seed " + seed);
    }
  }

  private static Format format(long seed) {
    List<Format> all = List.of(Format.values());
    return all.get((int) (seed % all.size()));
  }

  private static Imported read(Format format, Sheet sheet) {
    return format.read(Source.of("terms", format.write(sheet)));
  }

  @Test
  void anApostropheOfTheGlossaryItselfIsKept() {
    String glossary = "source,target\n'-able,可\n";
    assertEquals(
        "source,target\n'-able,可\n-able,可\n", merged(glossary, csv("source,target\n'-able,可\n")));
  }

  @Test
  void aGlossaryDividedBySemicolonsIsForeign() {
    assertTrue(new Merge(Source.of("glossary.csv", "source;target\ncache;缓存\n")).isForeign());
  }

  @Test
  void aRowWithTooManyCellsKeepsThemOutOfNewColumns() {
    assertEquals(
        "source,target,note,owner\ncache,缓存,甲；乙,\nAPI,接口,,李雷\n",
        merged("source,target\ncache,缓存,甲,乙\n", csv("source,target,owner\nAPI,接口,李雷\n")));
  }

  @Test
  void aQuotationMarkThatDoesNotCloseSwallowsNoNewRow() {
    String glossary = merged("source,target\r\n\"broken,坏\r\n", csv("source,target\nx,\",y\"\n"));
    assertEquals("source,target\r\n\"\"\"broken\",坏\r\nx,\",y\"\r\n", glossary);
  }

  @Test
  void columnsAreFoundWhateverStandsInTheOthersNames() {
    Imported read = csv("source,target,a;b;c;d\ncache,缓存,x\n");
    assertEquals(List.of("source", "target", "a;b;c;d"), read.columns());
    assertEquals("缓存", read.entries().get(0).row().get("target"));
  }
}
