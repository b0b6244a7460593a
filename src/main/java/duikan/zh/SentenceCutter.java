package duikan.zh;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.tokenizers.SentenceTokenizer;

/**
 * Ends a sentence after 。！？； with the closing marks that follow, and nowhere else. LanguageTool's
 * own for Chinese ends one at every blank and comma, so that no rule sees past a Latin word.
 */
final class SentenceCutter implements SentenceTokenizer {
  private static final String END = "。！？；!?";
  private static final String CLOSING = "”’」』）》";

  @Override
  public List<String> tokenize(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (END.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && (END + CLOSING).indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      sentences.add(text.substring(start, end));
      start = end;
      i = end - 1;
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return sentences;
  }

  // A paragraph is one line when it comes here.
  @Override
  public void setSingleLineBreaksMarksParagraph(boolean marks) {}

  @Override
  public boolean singleLineBreaksMarksPara() {
    return false;
  }
}
