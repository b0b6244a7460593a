package duikan.search;

/**
 * How much of an answer is wanted.
 *
 * @param context passages before and after each, from 0
 * @param uses of each entry, and passages, at most
 */
public record Wish(int context, int uses) {}
