package duikan.report;

import java.util.regex.Pattern;

/**
 * Text of a book as text in a cell of a table of GitHub's or GitLab's Markdown: nothing in it is
 * markup, HTML, a link, a mention or a reference.
 */
final class MarkdownText {
  // What a writer of Markdown may put a backslash before and a book may hold.
  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]<>()#|~$&!+]");

  /*
   * GitHub and GitLab look for people, issues, merge requests, milestones, labels, snippets and
   * addresses in what was rendered, where a backslash is gone; a space of no width stops them all.
   * Of numbers between colons, 100 and 1234 alone are emoji.
   */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<=@)(?=[\\p{L}\\p{N}_-])|(?<=[#!%~$&])(?=[\\p{L}\\p{N}_\"-])"
              + "|(?<=:)(?=//)|(?<=(?i:www))(?=\\.)|(?<=(?i:GH))(?=-\\d)|(?<=:)(?=(?:100|1234|[0-9]*+[a-zA-Z_+-][a-zA-Z0-9_+-]*+):)"
              + "|(?<=(?i:mailto|xmpp))(?=:)");

  private static final String STOP = "\u200B";
  private static final String WRITTEN = "&#8203;";

  private MarkdownText() {}

  /** {@code text} on one line; what cannot be seen is made visible. */
  static String cell(String text) {
    String stopped = REFERENCE.matcher(Cell.visible(text)).replaceAll(STOP);
    return MARK.matcher(stopped).replaceAll("\\\\$0").replace(STOP, WRITTEN);
  }
}
