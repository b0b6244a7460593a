package duikan.book;

/**
 * What tells that a file or folder has changed without reading it.
 *
 * @param path relative to the book, with {@code /}; empty for the book's own folder
 * @param size in bytes; 0 for a folder, -1 where there is nothing
 * @param modified in milliseconds since 1970; 0 where there is nothing
 */
public record Stamp(String path, long size, long modified) {}
