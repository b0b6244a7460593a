package duikan.web;

/** What a link's destination is to somebody who would ask the web about it. */
public sealed interface Target permits Address, Target.Unfit {

  /**
   * The target of a link as written, or of a redirect.
   *
   * @param written with its scheme, or beginning with {@code //}; may hold any text
   */
  static Target of(String written) {
    return AddressText.read(written);
  }

  /** A destination that is not asked for. */
  enum Unfit implements Target {
    /** A file, a mail address, another protocol, a template. */
    NOT_WEB,
    /** It names a user, perhaps with a password: nobody is told of these. */
    CREDENTIALS,
    /** No browser would read it as it is meant. */
    BROKEN,
    /** A number written so that it does not look like one: {@code 0x7f.1}, {@code 2130706433}. */
    DISGUISED
  }
}
