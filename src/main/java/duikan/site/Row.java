package duikan.site;

import duikan.lint.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Pieces that answer each other, and what is wrong with them. */
final class Row {
  private final List<Piece> source;
  private final List<Piece> target;
  private final List<Diagnostic> findings = new ArrayList<>();

  Row(List<Piece> source, List<Piece> target) {
    this.source = List.copyOf(source);
    this.target = List.copyOf(target);
  }

  List<Piece> source() {
    return source;
  }

  List<Piece> target() {
    return target;
  }

  List<Diagnostic> findings() {
    return findings;
  }
}
