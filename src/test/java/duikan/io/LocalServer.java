package duikan.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that says, byte for byte, what a test tells it to. */
final class LocalServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Script script;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** What it heard: {@code HEAD /path}, and the lines that follow. */
  record Asked(String line, List<String> headers) {
    String method() {
      return line.substring(0, line.indexOf(' '));
    }

    String path() {
      return line.substring(line.indexOf(' ') + 1);
    }

    boolean isHead() {
      return method().equals("HEAD");
    }
  }

  /** What it does with a question; the connection ends with it. */
  @FunctionalInterface
  interface Script {
    void answer(Asked asked, Socket connection) throws IOException, InterruptedException;
  }

  LocalServer(Script script) throws IOException {
    this(new ServerSocket(0, 200, InetAddress.getByAddress(LocalWeb.HERE)), script);
  }

  /** A server on a socket of the test's own. */
  LocalServer(ServerSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
    daemon(this::listen);
  }

  /** A server that answers with these bytes, in which {@code \n} stands for the end of a line. */
  static LocalServer saying(String head) throws IOException {
    return new LocalServer((asked, connection) -> say(connection, head));
  }

  /** Writes a head, of which {@code \n} ends the lines, or a piece of one. */
  static void say(Socket connection, String head) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** An answer without a body. */
  static String status(String status, String... headers) {
    return "HTTP/1.1 " + status + "\nContent-Length: 0\n" + lines(headers) + "\n";
  }

  /** A page, to a GET or to a HEAD. */
  static String page(Asked asked, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + length + "\n\n";
    return asked.isHead() ? head : head + body;
  }

  private static String lines(String... headers) {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append('\n');
    }
    return lines.toString();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** An address here. */
  String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** What it was asked, in the order in which that came. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Asked one = read(connection);
      asked.add(one);
      script.answer(one, connection);
    } catch (IOException gone) {
      return; // The other side had enough.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Asked read(Socket connection) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new IOException("nothing asked");
    }
    String first = lines.get(0).replaceFirst(" HTTP/1\\.1$", "");
    return new Asked(first, List.copyOf(lines.subList(1, lines.size())));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "local server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
