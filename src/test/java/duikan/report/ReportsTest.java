package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import duikan.report.TextReport.Ending;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportsTest {
  private static final Source TARGET =
      Source.of("target-zh/07.md", "# 第七章\r\n\r\n𠮷野家使用Redis作缓存。\r\n");
  private static final Source ORIGINAL = Source.of("source-en/07.md", "# Seven\n\nCaching.\n");

  private static final Outcome OUTCOME =
      new Outcome(
          List.of(
              new Diagnostic(
                  "touching-scripts",
                  Severity.WARNING,
                  new Place(TARGET, new Span(15, 20)),
                  new Message("put a space \u001B[31m", "应有空格"),
                  List.of(
                      new Diagnostic.Related(
                          new Place(ORIGINAL, new Span(9, 16)), new Message("here", "此处"))),
                  Optional.of(Fix.safe(Span.at(15), " "))),
              new Diagnostic(
                  "stray-space",
                  Severity.ERROR,
                  new Place(TARGET, Span.at(2)),
                  new Message("a space", "空格"),
                  List.of(),
                  Optional.empty())),
          2);

  private static String text(Outcome outcome, Language language, Paint paint, int most) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextReport(language, paint, 80, most, Ending.TOTALS).write(outcome, out);
    out.flush();
    return text.toString().replace("\r\n", "\n");
  }

  @Test
  void peopleReadTheLineWithCaretsUnderThePlace() {
    assertEquals(
        """
        target-zh/07.md:3:6: warning[touching-scripts] put a space <U+001B>[31m
         3 | 𠮷野家使用Redis作缓存。
           |           ^^^^^
           = source-en/07.md:3:1: here
           = fix available
        target-zh/07.md:1:3: error[stray-space] a space
         1 | # 第七章
           |   ^

             1 error    stray-space
             1 warning  touching-scripts
        1 error, 1 warning, 0 info in 2 files
        """,
        text(OUTCOME, Language.EN, Paint.PLAIN, 10));
  }

  @Test
  void peopleReadChinese() {
    assertEquals(
        """
        target-zh/07.md:3:6: 警告[touching-scripts] 应有空格
         3 | 𠮷野家使用Redis作缓存。
           |           ^^^^^
           = source-en/07.md:3:1: 此处
           = 可自动修复
        target-zh/07.md:1:3: 错误[stray-space] 空格
         1 | # 第七章
           |   ^

             1 错误     stray-space
             1 警告     touching-scripts
        检查了 2 个文件：1 个错误，1 个警告，0 个提示
        """,
        text(OUTCOME, Language.ZH, Paint.PLAIN, 10));
  }

  @Test
  void coloursAddNothingButColours() {
    String coloured = text(OUTCOME, Language.EN, Paint.COLOURS, 10);
    assertFalse(coloured.equals(text(OUTCOME, Language.EN, Paint.PLAIN, 10)));
    assertEquals(
        text(OUTCOME, Language.EN, Paint.PLAIN, 10), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void manyFindingsOfARuleInAFileAreFoldedAndCounted() {
    List<Diagnostic> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(OUTCOME.diagnostics().get(1));
    }
    String text = text(new Outcome(many, 1), Language.EN, Paint.PLAIN, 2);
    assertEquals(
        """
        target-zh/07.md:1:3: error[stray-space] a space
         1 | # 第七章
           |   ^
        target-zh/07.md:1:3: error[stray-space] a space
         1 | # 第七章
           |   ^
        target-zh/07.md: 298 more stray-space not shown

           300 error    stray-space
        300 errors, 0 warnings, 0 info in 1 file
        """,
        text);
  }

  @Test
  void whatAChapterDoesThroughoutIsOneFindingAndOneCommand() {
    List<Diagnostic> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(OUTCOME.diagnostics().get(0));
    }
    String text = text(new Outcome(many, 1), Language.EN, Paint.PLAIN, 2);
    assertEquals(
        """
        target-zh/07.md:3:6: warning[touching-scripts] put a space <U+001B>[31m
         3 | 𠮷野家使用Redis作缓存。
           |           ^^^^^
           = source-en/07.md:3:1: here
           = fix available
           = 300 times in this file; all are mended by: duikan fix --only touching-scripts target-zh/07.md

           300 warning  touching-scripts
        0 errors, 300 warnings, 0 info in 1 file
        """,
        text);
  }

  @Test
  void aFileThatCouldNotBeReadShowsNoLine() {
    Diagnostic circle =
        new Diagnostic(
            "unreadable-file",
            Severity.ERROR,
            new Place(Source.of("target-zh/again", ""), Span.at(0)),
            new Message("this link leads in a circle", "此链接形成循环"),
            List.of(),
            Optional.empty());
    assertEquals(
        """
        target-zh/again:1:1: error[unreadable-file] this link leads in a circle

             1 error    unreadable-file
        1 error, 0 warnings, 0 info in 0 files
        """,
        text(new Outcome(List.of(circle), 0), Language.EN, Paint.PLAIN, 10));
  }

  @Test
  void nothingFoundIsSaid() {
    assertEquals(
        "nothing found in 1 file\n", text(new Outcome(List.of(), 1), Language.EN, Paint.PLAIN, 10));
  }

  @Test
  void programsReadEveryPlace() throws Exception {
    StringWriter json = new StringWriter();
    new JsonReport(Language.EN).write(OUTCOME, json);
    assertEquals(
        """
        {"schema":"duikan.lint/1","summary":{"errors":1,"warnings":1,"infos":0,"files":2},"diagnostics":[
        {"rule":"touching-scripts","severity":"warning","path":"target-zh/07.md",\
        "range":{"start":{"line":3,"column":6,"offset":15},"end":{"line":3,"column":11,"offset":20}},\
        "message":"put a space \\u001B[31m",\
        "related":[{"path":"source-en/07.md",\
        "range":{"start":{"line":3,"column":1,"offset":9},"end":{"line":3,"column":8,"offset":16}},\
        "message":"here"}],\
        "fix":{"safe":true,"edits":[{"start":15,"end":15,"text":" "}]}},
        {"rule":"stray-space","severity":"error","path":"target-zh/07.md",\
        "range":{"start":{"line":1,"column":3,"offset":2},"end":{"line":1,"column":3,"offset":2}},\
        "message":"a space","related":[]}
        ]}
        """,
        json.toString());
  }
}
