package duikan.zh;

import duikan.doc.Source;
import java.util.List;

/** Who knows grammar rules and where a text breaks them. Safe for several threads. */
public interface Grammar {

  /**
   * The slips in a paragraph, in reading order, none overlapping.
   *
   * @param text what a reader reads of it
   * @param own the book's own files of rules, in LanguageTool's format; one with a {@link
   *     RuleFault} is left out
   */
  List<Slip> slips(String text, List<Source> own);

  /** What is wrong with the book's own files of rules, in reading order of each. */
  List<RuleFault> faults(List<Source> own);

  /** Nobody: nothing is found. */
  static Grammar none() {
    return new Grammar() {
      @Override
      public List<Slip> slips(String text, List<Source> own) {
        return List.of();
      }

      @Override
      public List<RuleFault> faults(List<Source> own) {
        return List.of();
      }
    };
  }
}
