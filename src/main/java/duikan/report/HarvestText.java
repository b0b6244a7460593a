package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.search.Proposal;
import duikan.search.Proposal.Evidence;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * Terms that a glossary lacks as people read them in a terminal: by what speaks for them, a line
 * each, with an example place.
 *
 * @param width columns of the terminal
 */
public record HarvestText(Language language, Paint paint, int width) {

  /** Writes all of it; {@code found} is how many there are, those not shown among them. */
  public void write(List<Proposal> proposals, int found, PrintWriter out) {
    Optional<Evidence> before = Optional.empty();
    for (Proposal one : proposals) {
      if (!before.equals(Optional.of(one.evidence()))) {
        out.println(paint.bold(in(heading(one.evidence()))));
        before = Optional.of(one.evidence());
      }
      write(one, out);
    }
    int more = found - proposals.size();
    if (more > 0) {
      out.println(paint.faint(in(new Message("and " + more + " more", "另有 " + more + " 个"))));
    }
    if (found == 0) {
      out.println(
          in(new Message("the text has no terms that the glossary lacks", "正文中没有术语表未收的术语")));
    }
  }

  private static Message heading(Evidence evidence) {
    return switch (evidence) {
      case ANNOTATION -> new Message("annotated in the translation", "译文中已加注");
      case RENDERING -> new Message("rendered alike wherever they stand", "各处译法一致");
      case PHRASE -> new Message("frequent phrases", "常见词组");
    };
  }

  private void write(Proposal one, PrintWriter out) {
    String names =
        Cell.visible(one.target())
            + (one.source().isEmpty() ? "" : "  " + Cell.visible(one.source()))
            + (one.abbr().isEmpty() ? "" : "  " + Cell.visible(one.abbr()));
    String place =
        Cell.visible(one.at().path())
            + ":"
            + one.at().start().line()
            + ":"
            + one.at().start().column();
    String count = "×" + one.count();
    int room = width / 2;
    String pad = " ".repeat(Math.max(1, room - Cell.width(names) - count.length()));
    out.println("  " + names + pad + count + "  " + paint.faint(place));
  }

  private String in(Message message) {
    return message.in(language);
  }
}
