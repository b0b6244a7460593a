package duikan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for: {@code sarif} or {@code sarif=duikan.sarif}.
 *
 * @param file where it goes; empty: standard output, or where {@code --output} says
 */
record ReportTarget(ReportFormat format, Optional<Path> file) {

  /** Reads it from the command line. */
  static final class Reader implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String typed) {
      int equals = typed.indexOf('=');
      String name = equals < 0 ? typed : typed.substring(0, equals);
      ReportFormat format =
          Arrays.stream(ReportFormat.values())
              .filter(one -> one.label().equals(name.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> unknown(name));
      try {
        return new ReportTarget(
            format,
            equals < 0 ? Optional.empty() : Optional.of(Path.of(typed.substring(equals + 1))));
      } catch (InvalidPathException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }

    // In the words that picocli has for an enum: see Failures.
    private static TypeConversionException unknown(String name) {
      return new TypeConversionException(
          "expected one of "
              + Arrays.toString(ReportFormat.values())
              + " (case-insensitive) but was '"
              + name
              + "'");
    }
  }
}
