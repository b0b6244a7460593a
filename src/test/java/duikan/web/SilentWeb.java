package duikan.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A web that hears what it is asked, and of which nobody learns anything. */
public final class SilentWeb implements Web {
  private final Answer.Failure why;
  private final List<Address> asked = new ArrayList<>();

  public SilentWeb(Answer.Failure why) {
    this.why = why;
  }

  /** What was asked until now, in the order of asking. */
  public List<Address> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Map<Address, Answer> ask(Collection<Question> questions, Terms terms) {
    Map<Address, Answer> answers = new TreeMap<>();
    for (Question question : questions) {
      asked.add(question.address());
      answers.put(question.address(), new Answer.Failed(why));
    }
    return answers;
  }

  @Override
  public Web known() {
    return Web.none();
  }
}
