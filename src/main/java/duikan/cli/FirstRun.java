package duikan.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code bin/duikan} makes a class-data archive of: the runs whose start people wait for, on a
 * small book, without a cache. What they load starts quickly from then on.
 */
public final class FirstRun {
  private FirstRun() {}

  /**
   * Runs them and says nothing.
   *
   * @param args the book's folder
   */
  public static void main(String[] args) {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings here =
        new Surroundings(Path.of("").toAbsolutePath(), Map.of(), false, nowhere, nowhere);
    Main.run(List.of("lint", "--book", args[0]), here);
    // Chinese, English, pinyin, a typo, and words of the text.
    for (String query :
        List.of("负载", "what is a load balancer", "fuzaijun", "load balnacer", "maps")) {
      Main.run(List.of("term", "--book", args[0], query), here);
    }
    Main.run(List.of("term", "--book", args[0], "--format", "json", "load"), here);
  }
}
