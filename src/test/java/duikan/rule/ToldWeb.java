package duikan.rule;

import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import duikan.web.Question;
import duikan.web.Web;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A web of one host, whose paths say what becomes of a question. */
final class ToldWeb implements Web {
  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Map<Address, Answer> ask(Collection<Question> questions, Terms terms) {
    Map<Address, Answer> answers = new TreeMap<>();
    for (Question question : questions) {
      Set<String> anchors = new TreeSet<>();
      questions.stream()
          .filter(other -> other.address().equals(question.address()))
          .forEach(other -> anchors.addAll(other.anchors()));
      answers.put(question.address(), answer(new Question(question.address(), anchors)));
    }
    return answers;
  }

  private static Answer answer(Question question) {
    Address address = question.address();
    if (!address.host().equals("redis.io")) {
      return new Failed(Failure.NO_HOST);
    }
    String path = address.path().split("/", -1)[1];
    if (path.matches("[0-9]{3}")) {
      return new Status(Integer.parseInt(path));
    }
    return switch (path) {
      case "gone" -> new Status(404);
      case "moved" -> new Found(Optional.of(at("/docs")), Set.of());
      case "folded" -> new Found(Optional.of(at("/")), Set.of());
      case "docs" -> new Found(Optional.empty(), missing(question));
      default ->
          new Failed(Failure.valueOf(path.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    };
  }

  private static Set<String> missing(Question question) {
    Set<String> missing = new TreeSet<>(question.anchors());
    missing.remove("有这一节");
    return missing;
  }

  private static Address at(String path) {
    return new Address(true, "redis.io", 443, path);
  }

  @Override
  public Web known() {
    return this;
  }
}
