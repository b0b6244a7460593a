package duikan.rule;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses that nobody is to be asked about: those that begin like one that is listed, where
 * {@code *} stands for anything.
 */
record UrlExclusions(List<Pattern> starts) {
  static UrlExclusions of(List<String> written) {
    return new UrlExclusions(written.stream().map(UrlExclusions::pattern).toList());
  }

  private static Pattern pattern(String written) {
    String regex =
        Arrays.stream(written.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  boolean hold(String address) {
    return starts.stream().anyMatch(start -> start.matcher(address).lookingAt());
  }
}
