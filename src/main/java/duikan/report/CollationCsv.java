package duikan.report;

public final class CollationCsv {
  private CollationCsv() {}

  public static void write(Collation c, java.io.Writer o) throws java.io.IOException {}
}
