package duikan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code duikan}: its arguments in, its exit code out. */
@Command(
    name = "duikan",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Keeps the Chinese translation of an English book consistent.")
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    int exit = new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    return exit;
  }

  // Java 17 does not honour stdout.encoding, so the streams are made here.
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** The version that the build wrote into {@code duikan/version.txt}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      try (InputStream in = Main.class.getResourceAsStream("/duikan/version.txt")) {
        if (in == null) throw new IllegalStateException("no duikan/version.txt in the jar");
        return new String[] {
          "duikan " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
