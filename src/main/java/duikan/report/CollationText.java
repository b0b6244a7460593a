package duikan.report;

public record CollationText(duikan.doc.Language language, Paint paint, int width, boolean quiet) {
  public void write(Collation c, java.io.PrintWriter o) {}
}
