package duikan.io;

import duikan.web.Address;
import duikan.web.Answer.Failure;
import duikan.web.Reply;
import duikan.web.Reply.Heard;
import duikan.web.Reply.Unheard;
import duikan.web.Request.Method;
import duikan.web.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One request at a time and what came of it: a connection for each, no cookie, no credentials, no
 * redirect followed, nothing compressed asked for, and everything bounded that a server could make
 * long. For several threads.
 */
final class WebClient implements AutoCloseable {
  /** Bytes of a page; one that is longer is not looked into. */
  static final int LONGEST_PAGE = 2 << 20;

  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16 << 10;

  private final WebTimes times;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(WebClient::daemon);

  /**
   * A client that says who it is.
   *
   * @param agent the program and its version
   */
  WebClient(String agent, HostNames names, SSLContext trust, WebTimes times, int connections) {
    this.times = times;
    Http1Config bounds =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    ConnectionConfig waiting =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(times.connect()))
            .setSocketTimeout(Timeout.of(times.silence()))
            .build();
    RequestConfig manners =
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(times.silence()))
            .setConnectionRequestTimeout(Timeout.of(times.request()))
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(names)
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
                    .setDefaultConnectionConfig(waiting)
                    .setMaxConnTotal(connections)
                    .setMaxConnPerRoute(connections)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setDefaultRequestConfig(manners)
            .setUserAgent(agent)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .build();
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "web");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks, and waits for what comes of it. */
  Reply ask(Address address, Method method) {
    String verb = method == Method.HEAD ? "HEAD" : "GET";
    HttpUriRequestBase request = new HttpUriRequestBase(verb, URI.create(address.text()));
    request.setHeader("Accept", "*/*");
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        watch.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            times.request().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      HttpHost host = new HttpHost(address.scheme(), bare(address.host()), address.port());
      return heard(client.executeOpen(host, request, null), method);
    } catch (IOException wrong) {
      return new Unheard(late.get() ? Failure.SLOW : why(wrong));
    } finally {
      end.cancel(false);
      request.cancel(); // Ends the connection: nothing of a long body is read to its end.
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Failure why(IOException wrong) {
    if (wrong instanceof HostNames.Refused) {
      return Failure.PRIVATE;
    }
    if (wrong instanceof UnknownHostException) {
      return Failure.NO_HOST;
    }
    if (wrong instanceof SSLHandshakeException || wrong instanceof SSLPeerUnverifiedException) {
      return isAboutTrust(wrong) ? Failure.CERTIFICATE : Failure.NO_CONNECTION;
    }
    if (wrong instanceof SSLException) {
      return Failure.NO_CONNECTION;
    }
    return wrong instanceof InterruptedIOException ? Failure.SLOW : Failure.NO_CONNECTION;
  }

  private static boolean isAboutTrust(IOException wrong) {
    return wrong instanceof SSLPeerUnverifiedException
        || wrong.getCause() instanceof GeneralSecurityException;
  }

  private static Heard heard(ClassicHttpResponse response, Method method) {
    Optional<String> html = Optional.empty();
    if (method == Method.READ && response.getCode() / 100 == 2) {
      html = html(Optional.ofNullable(response.getEntity()));
    }
    return new Heard(
        response.getCode(),
        header(response, "Location"),
        header(response, "Retry-After").flatMap(text -> RetryAfter.of(text, Instant.now())),
        html);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    Header first = response.getFirstHeader(name);
    return Optional.ofNullable(first).map(Header::getValue);
  }

  /** The page; empty if it is none, too long, or not in the characters that it says it is in. */
  private static Optional<String> html(Optional<HttpEntity> entity) {
    String type = entity.map(HttpEntity::getContentType).orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/html") && !type.startsWith("application/xhtml")) {
      return Optional.empty();
    }
    try {
      // Not closed, for that would read all of it.
      InputStream in = entity.orElseThrow().getContent();
      byte[] bytes = in.readNBytes(LONGEST_PAGE + 1);
      return bytes.length > LONGEST_PAGE ? Optional.empty() : text(bytes, type);
    } catch (IOException brokenOff) {
      return Optional.empty(); // It is there, and nobody can say what stands on it.
    }
  }

  private static Optional<String> text(byte[] bytes, String type) {
    try {
      ContentType known = ContentType.parseLenient(type);
      Charset charset = known == null ? null : known.getCharset();
      return Optional.of(
          (charset == null ? StandardCharsets.UTF_8 : charset)
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException | UnsupportedCharsetException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
