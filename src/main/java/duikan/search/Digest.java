package duikan.search;

import duikan.doc.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What tells one text from another: the first half of a SHA-256 over pieces, in hexadecimal. */
final class Digest {
  private final MessageDigest sha = Sha256.begun();

  Digest add(String piece) {
    sha.update(piece.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0xFF); // in no UTF-8
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha.digest(), 0, 16);
  }
}
