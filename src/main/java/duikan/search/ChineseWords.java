package duikan.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Chinese cut into words by smartcn, the tokenizer of Lucene's SmartChineseAnalyzer. Its dictionary
 * takes more than half a second to load, and it cuts technical terms now so, now otherwise: it says
 * where a candidate may begin and end, never where a term is.
 */
final class ChineseWords {
  /** Words that no term begins or ends with, or has inside. */
  private static final Set<String> FUNCTION =
      Set.of(
          ("的 了 着 过 地 得 在 是 和 与 或 及 其 把 被 将 也 就 都 而 这 那 个 一 不 有 没 我 你 他 她 它 们 为 从"
                  + " 对 到 上 下 中 里 里面 之 所 以 于 但 并 且 则 如 若 因 由 让 使 用 给 比 像 跟 向 往 去 来 说 会 能 可"
                  + " 要 想 只 才 又 再 还 更 最 很 太 每 各 某 两 几 多 少 些 此 该 本 同 另 即 吗 呢 吧 啊 哪 谁 什么 怎么"
                  + " 怎样 如何 为什么 多少 我们 你们 他们 她们 它们 自己 大家 别人 这个 那个 这些 那些 这里 那里 这样 那样 这么 那么 一个"
                  + " 一些 一样 一种 一次 一下 一直 一起 一旦 一定 可以 能够 没有 不是 不会 不能 不要 还是 就是 只是 只有 只要 但是 可是"
                  + " 不过 如果 因为 所以 虽然 而且 或者 以及 然后 于是 因此 并且 已经 正在 现在 时候 之后 之前 以后 以前 其中 其他 每个"
                  + " 所有 任何 许多 很多 更多 通过 根据 关于 对于 需要 应该 必须 可能 知道 觉得 开始 变成 成为 进行 使用 第 年 月 日 天"
                  + " 点 次 章 节 页 图 表 后 前 时 内 外 间 做 看 叫 走 放 好 大 小 新 旧 等 叫作 叫做 作 作为 称 称为 称作 进入"
                  + " 台 种 张 项 条 份 位 名 座 家 盏 件 块 层 有些 东西 问 答 停 部分")
              .split(" "));

  private static final Pattern NUMBER = Pattern.compile("第?[零一二两三四五六七八九十百千万亿几]+");

  private ChineseWords() {}

  /** A word and where it stands. */
  record Word(String text, int start, int end) {
    /** Whether nothing but Chinese characters are in it. */
    boolean isHan() {
      return text.codePoints()
          .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    boolean isFunction() {
      return FUNCTION.contains(text) || NUMBER.matcher(text).matches();
    }
  }

  /** The words of a text, marks among them. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
      OffsetAttribute at = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(
            new Word(
                text.substring(at.startOffset(), at.endOffset()),
                at.startOffset(),
                at.endOffset()));
      }
      tokenizer.end();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return words;
  }
}
