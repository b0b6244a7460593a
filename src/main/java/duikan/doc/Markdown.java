package duikan.doc;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Reads Markdown as GitHub renders it, and besides: YAML front matter, {@code :::} containers,
 * {@code {#id}} on headings. Pure; may be called by many threads at once.
 */
public final class Markdown {
  /** No chapter is larger; in UTF-16 units. */
  public static final int LARGEST = 10_000_000;

  private static final Parser PARSER = parser();

  private Markdown() {}

  /**
   * What {@code source} holds.
   *
   * @throws TooHostile if it is larger than {@link #LARGEST}, nests deeper than any book, or takes
   *     many seconds to read
   */
  public static Document parse(Source source) throws TooHostile {
    String text = source.text();
    if (text.length() > LARGEST) {
      throw new TooHostile(
          new Message("is larger than " + LARGEST + " characters", "超过 " + LARGEST + " 个字符"),
          Span.at(LARGEST));
    }
    try {
      return read(source);
    } catch (MarkdownGuard.Overrun overrun) {
      throw new TooHostile(
          overrun.text(), Span.at(Math.max(0, Math.min(overrun.offset(), text.length()))));
    } catch (StackOverflowError deep) {
      throw new TooHostile(new Message("nests too deeply to be parsed", "嵌套过深，无法解析"), Span.at(0));
    }
  }

  private static Document read(Source source) {
    MarkdownGuard.checkLines(source);
    String text = source.text();
    Draft draft = new Draft(source);
    Optional<FrontMatter> frontMatter = FrontMatter.of(source);
    int start = frontMatter.map(FrontMatter::end).orElse(0);
    BasedSequence page = BasedSequence.of(text).subSequence(start, text.length());
    new MarkdownBlocks(draft, PARSER.parse(page)).read();
    return draft.document(frontMatter.map(FrontMatter::yaml));
  }

  private static Parser parser() {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.THEMATIC_BREAK_PARSER, false)
            .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    return Parser.builder(options)
        .customBlockParserFactory(new MarkdownBlockSyntax.Factory())
        .customInlineParserExtensionFactory(new MarkdownInlineSyntax.Factory())
        .customInlineParserFactory(MarkdownInlineParser::new)
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .customDelimiterProcessor(new MarkdownEmphasis())
        .customDelimiterProcessor(new MarkdownStrike())
        .build();
  }
}
