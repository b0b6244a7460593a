package duikan.search;

import duikan.doc.Position;
import duikan.doc.Span;
import duikan.term.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Passages and uses as bytes in a stored field: numbers of few bytes, texts in UTF-8. */
final class Packed {
  private Packed() {}

  /**
   * A use as stored: its sentence is told by number.
   *
   * @param counts whether it is one that a first use can be
   * @param passage in the chapter
   * @param sentence among the target sentences of the passage
   */
  record StoredUse(
      Spot at,
      Form form,
      boolean annotated,
      boolean counts,
      int passage,
      int sentence,
      Span mark) {}

  static BytesRef passage(Passage passage) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      sentences(passage.source(), out);
      sentences(passage.target(), out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Passage passage(BytesRef bytes, Catalogue.Chapter chapter, int number) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<Sentence> source = sentences(chapter.source(), in);
    return new Passage(chapter.key(), number, source, sentences(chapter.target(), in));
  }

  static BytesRef uses(List<StoredUse> uses) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(uses.size());
      for (StoredUse use : uses) {
        spot(use.at, out);
        out.writeByte((byte) ((use.annotated ? 1 : 0) + (use.counts ? 2 : 0)));
        out.writeString(use.form.name());
        out.writeVInt(use.passage);
        out.writeVInt(use.sentence);
        out.writeVInt(use.mark.start());
        out.writeVInt(use.mark.length());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<StoredUse> uses(BytesRef bytes, Catalogue.Chapter chapter) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<StoredUse> uses = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      Spot at = spot(chapter.target(), in);
      byte flags = in.readByte();
      Form form = Form.valueOf(string(in));
      int passage = in.readVInt();
      int sentence = in.readVInt();
      int mark = in.readVInt();
      Span marked = new Span(mark, mark + in.readVInt());
      boolean annotated = (flags & 1) != 0;
      boolean counts = (flags & 2) != 0;
      uses.add(new StoredUse(at, form, annotated, counts, passage, sentence, marked));
    }
    return uses;
  }

  private static void sentences(List<Sentence> sentences, ByteBuffersDataOutput out)
      throws IOException {
    out.writeVInt(sentences.size());
    for (Sentence sentence : sentences) {
      spot(sentence.at(), out);
      out.writeString(sentence.text());
    }
  }

  private static List<Sentence> sentences(String path, ByteArrayDataInput in) {
    List<Sentence> sentences = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      Spot at = spot(path, in);
      sentences.add(new Sentence(at, string(in)));
    }
    return sentences;
  }

  private static void spot(Spot at, ByteBuffersDataOutput out) throws IOException {
    position(at.start(), out);
    out.writeVInt(at.end().line() - at.start().line());
    out.writeVInt(at.end().column());
    out.writeVInt(at.end().offset() - at.start().offset());
  }

  private static void position(Position position, ByteBuffersDataOutput out) throws IOException {
    out.writeVInt(position.line());
    out.writeVInt(position.column());
    out.writeVInt(position.offset());
  }

  private static Spot spot(String path, ByteArrayDataInput in) {
    Position start = new Position(in.readVInt(), in.readVInt(), in.readVInt());
    Position end =
        new Position(start.line() + in.readVInt(), in.readVInt(), start.offset() + in.readVInt());
    return new Spot(path, start, end);
  }

  private static String string(ByteArrayDataInput in) {
    try {
      return in.readString();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
