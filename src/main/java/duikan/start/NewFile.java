package duikan.start;

/**
 * A file to make.
 *
 * @param path relative to the folder it belongs to, with {@code /}
 */
public record NewFile(String path, String text) {}
