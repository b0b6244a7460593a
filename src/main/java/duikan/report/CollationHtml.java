package duikan.report;

public record CollationHtml(duikan.doc.Language language) {
  public void write(Collation c, java.io.Writer o) throws java.io.IOException {}
}
