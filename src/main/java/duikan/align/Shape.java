package duikan.align;

/** How many segments of each side a bead joins. */
enum Shape {
  ONE_ONE(1, 1, Price.ONE_ONE),
  ONE_NONE(1, 0, Price.ONE_NONE),
  NONE_ONE(0, 1, Price.NONE_ONE),
  TWO_ONE(2, 1, Price.TWO_ONE),
  ONE_TWO(1, 2, Price.ONE_TWO),
  THREE_ONE(3, 1, Price.THREE_ONE),
  ONE_THREE(1, 3, Price.ONE_THREE),
  TWO_TWO(2, 2, Price.TWO_TWO),
  FOUR_ONE(4, 1, Price.FOUR_ONE),
  ONE_FOUR(1, 4, Price.ONE_FOUR),
  THREE_TWO(3, 2, Price.FIVE_IN_ALL),
  TWO_THREE(2, 3, Price.FIVE_IN_ALL),
  FIVE_ONE(5, 1, Price.LONG),
  ONE_FIVE(1, 5, Price.LONG),
  SIX_ONE(6, 1, Price.LONG),
  THREE_THREE(3, 3, Price.WIDE),
  FOUR_TWO(4, 2, Price.WIDE),
  FOUR_THREE(4, 3, Price.WIDE),
  FIVE_THREE(5, 3, Price.WIDE);

  /** Shapes that share a constant. */
  enum Price {
    ONE_ONE,
    ONE_NONE,
    NONE_ONE,
    TWO_ONE,
    ONE_TWO,
    THREE_ONE,
    ONE_THREE,
    TWO_TWO,
    FOUR_ONE,
    ONE_FOUR,
    FIVE_IN_ALL,
    LONG,
    WIDE
  }

  /** The largest number of segments on a side. */
  static final int MOST = 6;

  /** The first shapes, enough for a first look at a text. */
  static final int FEW = 8;

  /** The largest number of segments on a side of those. */
  static final int MOST_OF_FEW = 3;

  static final Shape[] ALL = values();

  final int sources;
  final int targets;

  /** The place of its constant in a list of prices. */
  final int price;

  // Lists of prices are read in the innermost loop.
  @SuppressWarnings("EnumOrdinal")
  Shape(int sources, int targets, Price price) {
    this.sources = sources;
    this.targets = targets;
    this.price = price.ordinal();
  }

  boolean isOneSided() {
    return sources == 0 || targets == 0;
  }
}
