package duikan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which numbers lie in the public internet: the others are somebody's own network, or no place at
 * all, and a book must not make anybody's machine ask there. From the IANA registries of special
 * purpose addresses for IPv4 and IPv6.
 */
public final class Reach {
  private static final int IPV4 = 4;
  private static final int IPV6 = 16;

  private static final List<Block> PRIVATE =
      List.of(
          Block.of(0, 8, 0), // this network
          Block.of(10, 8, 0),
          Block.of(100, 10, 64), // carrier-grade NAT
          Block.of(127, 8, 0), // loopback
          Block.of(169, 16, 254), // link-local, and what clouds tell their machines
          Block.of(172, 12, 16),
          Block.of(192, 24, 0, 0), // protocol assignments
          Block.of(192, 24, 0, 2), // documentation
          Block.of(192, 24, 88, 99), // relays of 6to4
          Block.of(192, 16, 168),
          Block.of(198, 15, 18), // benchmarks
          Block.of(198, 24, 51, 100), // documentation
          Block.of(203, 24, 0, 113), // documentation
          Block.of(224, 3, 0)); // multicast, reserved and broadcast

  private static final List<Block> NOT_GLOBAL =
      List.of(
          Block.of(0x20, 23, 0x01, 0), // 2001::/23, Teredo and other protocols
          Block.of(0x20, 32, 0x01, 0x0D, 0xB8), // documentation
          Block.of(0x3F, 20, 0xFF, 0)); // documentation

  private static final Block GLOBAL = Block.of(0x20, 3, 0);
  private static final Block SIX_TO_FOUR = Block.of(0x20, 16, 0x02);
  private static final Block NAT64 =
      Block.of(0, 96, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0); // 64:ff9b::/96
  private static final Block MAPPED =
      Block.of(0, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF); // ::ffff:0:0/96

  private Reach() {}

  /**
   * The addresses that begin with {@code bits} bits of these bytes.
   *
   * @param start at least so many bits
   */
  private record Block(int bits, List<Integer> start) {
    static Block of(int first, int bits, Integer... rest) {
      List<Integer> start = new ArrayList<>(List.of(first));
      start.addAll(List.of(rest));
      return new Block(bits, start);
    }

    boolean holds(byte[] number) {
      int left = bits;
      for (int i = 0; left > 0; i++, left -= Byte.SIZE) {
        int mask = left >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - left) & 0xFF;
        int wanted = i < start.size() ? start.get(i) : 0;
        if ((number[i] & mask) != (wanted & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Whether an address lies in the public internet.
   *
   * @param number its 4 or 16 bytes; of any other length it is nowhere
   */
  public static boolean isPublic(byte[] number) {
    if (number.length == IPV4) {
      return PRIVATE.stream().noneMatch(block -> block.holds(number));
    }
    if (number.length != IPV6) {
      return false;
    }
    if (NAT64.holds(number) || MAPPED.holds(number)) {
      return isPublic(embedded(number, 12));
    }
    if (SIX_TO_FOUR.holds(number)) {
      return isPublic(embedded(number, 2));
    }
    return GLOBAL.holds(number) && NOT_GLOBAL.stream().noneMatch(block -> block.holds(number));
  }

  private static byte[] embedded(byte[] number, int at) {
    return Arrays.copyOfRange(number, at, at + IPV4);
  }
}
