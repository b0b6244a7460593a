package duikan.book;

import duikan.doc.Document;

/** A chapter in one language, before its other side is known. */
record Side(Document document, Rank rank) {
  String path() {
    return document.path();
  }
}
