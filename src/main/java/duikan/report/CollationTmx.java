package duikan.report;

public final class CollationTmx {
  private CollationTmx() {}

  public static void write(Collation c, java.io.Writer o) throws java.io.IOException {}
}
