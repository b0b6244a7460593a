package duikan.book;

import duikan.doc.Document;

/** A Markdown file of the book. */
public record Page(Role role, Document document) {
  public String path() {
    return document.path();
  }
}
