package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {
  private static String diff(String path, String before, String after, Paint paint) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Source source = Source.of(path, before);
    UnifiedDiff.write(source, Source.of(path, after), paint, UnifiedDiff.Reader.PROGRAM, out);
    out.flush();
    return text.toString();
  }

  private static String diff(String before, String after) {
    return diff("a.md", before, after, Paint.PLAIN);
  }

  @Test
  void changedLinesStandAmongThreeOthers() {
    assertEquals(
        """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -使用𠮷
        +用𠮷
         6
         7
         8
        """,
        diff("1\n2\n3\n4\n使用𠮷\n6\n7\n8\n9\n", "1\n2\n3\n4\n用𠮷\n6\n7\n8\n9\n"));
  }

  @Test
  void linesMayBecomeMoreOrFewer() {
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,2 @@\n 1\n-2\n-3\n+2 3\n",
        diff("1\n2\n3\n", "1\n2 3\n"));
  }

  @Test
  void aLineWithoutEndSaysSo() {
    assertEquals(
        """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         1
        -2
        \\ No newline at end of file
        +3
        \\ No newline at end of file
        """,
        diff("1\n2", "1\n3"));
  }

  @Test
  void carriageReturnsAndAByteOrderMarkArePartOfTheLine() {
    assertEquals(
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-\uFEFF甲\r\n+\uFEFF乙\r\n 丙\r\n",
        diff("\uFEFF甲\r\n丙\r\n", "\uFEFF乙\r\n丙\r\n"));
  }

  @Test
  void namesAreWrittenAsGitWritesThem() {
    assertTrue(diff("第 1 章.md", "1\n", "2\n", Paint.PLAIN).startsWith("--- a/第 1 章.md\t\n"));
    assertTrue(diff("“甲\"\n.md", "1\n", "2\n", Paint.PLAIN).contains("+++ \"b/“甲\\\"\\012.md\"\n"));
  }

  @Test
  void coloursTellWhatWentAndWhatCame() {
    assertEquals(
        """
        <1>--- a/a.md<0>
        <1>+++ b/a.md<0>
        <34>@@ -1,1 +1,1 @@<0>
        <31>-1<0>
        <32>+2<0>
        """,
        diff("a.md", "1\n", "2\n", Paint.COLOURS).replaceAll("\u001B\\[(\\d+)m", "<$1>"));
  }

  @Test
  void thePagesThatAreTheSameGiveNothing() {
    assertEquals("", diff("1\n", "1\n"));
  }

  @Test
  void manyChangedLinesTakeNoLongerThanFew() {
    String before = "甲使用乙\n".repeat(100_000);
    String after = before.replace("使用", "用");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> diff(before, after));
    String longer =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> diff(before, after + "甲\n"));
    assertTrue(longer.startsWith("--- a/a.md\n+++ b/a.md\n@@ -1,100000 +1,100001 @@\n-"));
  }
}
