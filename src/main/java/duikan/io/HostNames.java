package duikan.io;

import duikan.web.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The addresses of hosts, all of which must be public. They are looked up once for each connection,
 * and the connection goes to what was looked at: a name that changes its mind changes nothing.
 */
final class HostNames implements DnsResolver {
  private final Lookup lookup;
  private final Predicate<byte[]> allowed;

  /** Who knows the addresses of a host. */
  @FunctionalInterface
  interface Lookup {
    /**
     * All addresses of a host.
     *
     * @throws UnknownHostException if it has none
     */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A host with an address that nobody may be made to ask. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Refused(String host) {
      super(host);
    }
  }

  HostNames(Lookup lookup, Predicate<byte[]> allowed) {
    this.lookup = lookup;
    this.allowed = allowed;
  }

  /** As this machine knows them. */
  static HostNames usual() {
    return new HostNames(InetAddress::getAllByName, Reach::isPublic);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = lookup.of(host);
    if (all.length == 0) {
      throw new UnknownHostException(host);
    }
    for (InetAddress one : all) {
      // One that is private is enough: which of them is asked is chance.
      if (!allowed.test(one.getAddress())) {
        throw new Refused(host);
      }
    }
    return all;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }
}
