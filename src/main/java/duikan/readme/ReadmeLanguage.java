package duikan.readme;

import duikan.doc.Document;
import duikan.doc.Language;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language that a README is written in, and its regions with it; no locale changes that. */
final class ReadmeLanguage {
  private static final Pattern TAG = Pattern.compile("readme[._-](zh|cn|en)\\b.*");

  private ReadmeLanguage() {}

  /**
   * What the name says ({@code README.zh-CN.md}), else Chinese where at least every other letter or
   * word outside code is.
   */
  static Language of(Document page) {
    Matcher tag = TAG.matcher(page.path().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (tag.matches()) {
      return tag.group(1).equals("en") ? Language.EN : Language.ZH;
    }
    int han = 0;
    int words = 0;
    boolean inWord = false;
    String prose = withoutRegions(page);
    for (int i = 0; i < prose.length(); ) {
      int point = prose.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(point);
      han += script == UnicodeScript.HAN ? 1 : 0;
      words += script == UnicodeScript.LATIN && !inWord ? 1 : 0;
      inWord = script == UnicodeScript.LATIN;
      i += Character.charCount(point);
    }
    return han >= words ? Language.ZH : Language.EN;
  }

  // What duikan writes must not tell what duikan writes.
  private static String withoutRegions(Document page) {
    StringBuilder prose = new StringBuilder();
    int from = 0;
    for (Region region : Markers.of(page).regions()) {
      prose.append(page.prose(), from, region.content().start());
      from = region.content().end();
    }
    return prose.append(page.prose(), from, page.prose().length()).toString();
  }
}
