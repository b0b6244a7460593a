package duikan.search;

import duikan.book.Stamp;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an index was made of.
 *
 * @param stamps of the files
 * @param ground digest of what every chapter depends on: glossary and settings
 * @param glossary the path of the glossary
 * @param glossaryHeader its first line; empty where there is none
 * @param chapters in reading order
 */
record Catalogue(
    Stamps stamps, String ground, String glossary, String glossaryHeader, List<Chapter> chapters) {
  Catalogue {
    chapters = List.copyOf(chapters);
  }

  /**
   * A chapter.
   *
   * @param key digest of everything in the index that comes from it
   * @param name what reports call it
   * @param source path of the original; empty where there is none
   * @param target path of the translation; empty where there is none
   */
  record Chapter(String key, String name, String source, String target) {}

  void write(DataOutputStream out) throws IOException {
    out.writeLong(stamps.taken());
    out.writeInt(stamps.files().size());
    for (Stamp stamp : stamps.files()) {
      out.writeUTF(stamp.path());
      out.writeLong(stamp.size());
      out.writeLong(stamp.modified());
    }
    out.writeUTF(ground);
    out.writeUTF(glossary);
    out.writeUTF(glossaryHeader);
    out.writeInt(chapters.size());
    for (Chapter chapter : chapters) {
      out.writeUTF(chapter.key);
      out.writeUTF(chapter.name);
      out.writeUTF(chapter.source);
      out.writeUTF(chapter.target);
    }
  }

  static Catalogue read(DataInputStream in) throws IOException {
    long taken = in.readLong();
    List<Stamp> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(new Stamp(in.readUTF(), in.readLong(), in.readLong()));
    }
    String ground = in.readUTF();
    String glossary = in.readUTF();
    String header = in.readUTF();
    List<Chapter> chapters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      chapters.add(new Chapter(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()));
    }
    return new Catalogue(new Stamps(files, taken), ground, glossary, header, chapters);
  }
}
