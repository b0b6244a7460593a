package duikan.zh;

import duikan.doc.Message;
import duikan.doc.Place;

/** Something wrong with a book's own grammar rules, for which they cannot be used. */
public record RuleFault(Place place, Message problem) {}
