package duikan.site;

import duikan.lint.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong outside of the chapters: in the README, the glossary, the settings. */
final class ElsewherePage {
  static final String FILE = "elsewhere.html";

  private final Words words;
  private final Leaves leaves;

  ElsewherePage(Words words, Leaves leaves) {
    this.words = words;
    this.leaves = leaves;
  }

  Markup content() {
    Markup out = new Markup();
    out.add("<div class=\"head\"><h1>{}</h1>\n", words.in("Elsewhere", "其他文件"));
    out.add(
        "<p class=\"under\">{}</p></div>\n",
        words.in(
            words.findings(leaves.elsewhere().size()) + " outside of the chapters",
            "章节之外有 " + words.findings(leaves.elsewhere().size())));
    Notes notes = new Notes(words, leaves, FILE);
    Map<String, List<Diagnostic>> byPath =
        leaves.elsewhere().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.place().path(), TreeMap::new, Collectors.toList()));
    int number = 1;
    for (Map.Entry<String, List<Diagnostic>> one : byPath.entrySet()) {
      out.add("<section class=\"bead found\"><h2>{}</h2>\n", one.getKey());
      out.add(notes.cards(Notes.unmarked(one.getValue(), number))).add("</section>\n");
      number += one.getValue().size();
    }
    return out;
  }
}
