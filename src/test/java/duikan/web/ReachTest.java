package duikan.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReachTest {
  private static byte[] number(String written) throws UnknownHostException {
    return InetAddress.getByName(written).getAddress();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::2",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "fc00::1",
        "fdff::1",
        "ff00::1",
        "ff0e::1",
        "100::1",
        "2001::1",
        "2001:1ff::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "64:ff9b::7f00:1",
        "64:ff9b::c0a8:101",
        "64:ff9b:1::1",
        "::127.0.0.1",
        "fe80::1%1"
      })
  void privateReservedAndUnreachableNumbersAreNotPublic(String written)
      throws UnknownHostException {
    assertFalse(Reach.isPublic(number(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2002:101:101::1",
        "2003::1",
        "3ffe::1",
        "64:ff9b::101:101"
      })
  void theirNeighboursArePublic(String written) throws UnknownHostException {
    assertTrue(Reach.isPublic(number(written)));
  }

  /** Java itself makes IPv4 of these; a resolver of another kind may not. */
  @Test
  void aMappedNumberIsWhatItHolds() {
    HexFormat hex = HexFormat.of();
    assertFalse(Reach.isPublic(hex.parseHex("00000000000000000000ffff7f000001")));
    assertTrue(Reach.isPublic(hex.parseHex("00000000000000000000ffff01010101")));
    assertFalse(Reach.isPublic(hex.parseHex("7f0000")));
    assertFalse(Reach.isPublic(new byte[0]));
  }
}
