package duikan.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Who asks the web. */
public interface Web {

  /** Whether anybody is asked at all. */
  boolean isThere();

  /**
   * The answer to each question, by its address; questions about one address are one question. None
   * depends on the order in which servers answer.
   */
  Map<Address, Answer> ask(Collection<Question> questions, Terms terms);

  /**
   * What is known by now, asking nobody: for the past of a book. That nobody could be asked now
   * says nothing about the past.
   */
  Web known();

  /**
   * On which terms it is asked.
   *
   * @param trust how long an earlier answer is believed that there is a page
   * @param time how long all may take
   */
  record Terms(Duration trust, Duration time) {}

  /** Nobody. */
  static Web none() {
    return new Web() {
      @Override
      public boolean isThere() {
        return false;
      }

      @Override
      public Map<Address, Answer> ask(Collection<Question> questions, Terms terms) {
        return Map.of();
      }

      @Override
      public Web known() {
        return this;
      }
    };
  }
}
