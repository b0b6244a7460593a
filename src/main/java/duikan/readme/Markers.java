package duikan.readme;

import duikan.book.Nearest;
import duikan.doc.Document;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markers of a page, {@code <!-- duikan:begin NAME -->} and {@code <!-- duikan:end -->}, each
 * on a line of its own. Regions of other names belong to somebody else and are left alone.
 *
 * @param regions in reading order
 * @param faults in reading order
 */
public record Markers(List<Region> regions, List<Fault> faults) {
  private static final Pattern MARKER =
      Pattern.compile("<!--\\s*duikan:(begin|end)(?:\\s+([^\\s>]*))?\\s*-->");

  public Markers {
    regions = List.copyOf(regions);
    faults = List.copyOf(faults);
  }

  /** What can be wrong with a marker. */
  public enum Wrong {
    /** A region begins and does not end before the next one begins. */
    NOT_CLOSED,
    /** An end without a beginning. */
    NOT_OPENED,
    /** Something else stands on its line. */
    NOT_ALONE,
    /** It does not say of what. */
    NOT_NAMED,
    /** A name that is nearly one of ours; the region is left alone. */
    MISSPELT
  }

  /**
   * A marker that is wrong.
   *
   * @param name the region's name as written; empty where there is none
   * @param meant the name that was probably meant
   */
  public record Fault(Wrong wrong, Span span, String name, Optional<String> meant) {
    /** Whether it is not known what the page's regions are. */
    public boolean isBroken() {
      return wrong != Wrong.MISSPELT;
    }
  }

  private record Opening(Span span, String name) {}

  /** The markers of a page; code shows markers and has none. */
  public static Markers of(Document page) {
    List<Region> regions = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Optional<Opening> open = Optional.empty();
    for (Span comment : page.comments()) {
      Matcher marker = MARKER.matcher(comment.of(page.text()));
      if (!marker.matches()) {
        continue;
      }
      String name = Optional.ofNullable(marker.group(2)).orElse("");
      if (!isAlone(page.source(), comment)) {
        faults.add(new Fault(Wrong.NOT_ALONE, comment, name, Optional.empty()));
      }
      if (marker.group(1).equals("begin")) {
        open.ifPresent(it -> faults.add(notClosed(it)));
        misnamed(comment, name).ifPresent(faults::add);
        open = Optional.of(new Opening(comment, name));
      } else if (open.isEmpty()) {
        faults.add(new Fault(Wrong.NOT_OPENED, comment, name, Optional.empty()));
      } else {
        Span begin = open.get().span();
        Span content = between(page.source(), begin, comment);
        RegionKind.of(open.get().name())
            .ifPresent(kind -> regions.add(new Region(kind, begin, content)));
        open = Optional.empty();
      }
    }
    open.ifPresent(it -> faults.add(notClosed(it)));
    return new Markers(regions, faults);
  }

  /** Whether what the page's regions are is not known. */
  public boolean areBroken() {
    return faults.stream().anyMatch(Fault::isBroken);
  }

  private static Fault notClosed(Opening open) {
    return new Fault(Wrong.NOT_CLOSED, open.span(), open.name(), Optional.empty());
  }

  private static Optional<Fault> misnamed(Span marker, String name) {
    if (name.isEmpty()) {
      return Optional.of(new Fault(Wrong.NOT_NAMED, marker, name, Optional.empty()));
    }
    if (RegionKind.of(name).isPresent()) {
      return Optional.empty();
    }
    return Nearest.to(name, RegionKind.labels())
        .map(meant -> new Fault(Wrong.MISSPELT, marker, name, Optional.of(meant)));
  }

  private static boolean isAlone(Source source, Span marker) {
    Span line = source.line(source.lineAt(marker.start()));
    int start = marker.start();
    while (start > line.start() && Character.isWhitespace(source.text().charAt(start - 1))) {
      start--;
    }
    int end = marker.end();
    while (end < line.end() && Character.isWhitespace(source.text().charAt(end))) {
      end++;
    }
    return start == line.start() && end == line.end();
  }

  private static Span between(Source source, Span begin, Span end) {
    int last = source.lineAt(end.start());
    int first = Math.min(source.lineAt(begin.end()) + 1, last);
    return new Span(source.line(first).start(), source.line(last).start());
  }
}
