package duikan.rule;

/** How a book writes its quotation marks: what opens a quotation and what closes it. */
enum QuoteForm {
  CURLY('“', '”'),
  CORNER('「', '」'),
  STRAIGHT('"', '"');

  private final char open;
  private final char close;

  QuoteForm(char open, char close) {
    this.open = open;
    this.close = close;
  }

  char open() {
    return open;
  }

  char close() {
    return close;
  }
}
