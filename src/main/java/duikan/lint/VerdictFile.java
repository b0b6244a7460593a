package duikan.lint;

import duikan.book.Role;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A verdict as bytes, to be kept between runs: first the paths of the files that it speaks of,
 * whose texts are not in it, then all the rest.
 */
public final class VerdictFile {
  private final DataInputStream in;
  private final Strings.Reader strings;
  private final Set<String> needed;

  private VerdictFile(DataInputStream in) throws IOException {
    this.in = in;
    this.strings = new Strings.Reader(in);
    this.needed = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      needed.add(strings.read());
    }
  }

  /**
   * Writes a verdict.
   *
   * @param isFile whether a text is, word for word, that of the file at its path; every other text
   *     goes along
   */
  public static byte[] write(Verdict verdict, Predicate<Source> isFile) {
    try {
      return new Writing(isFile).all(verdict);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // nothing but memory is written
    }
  }

  /** Opens what {@link #write} has made; empty where {@code bytes} begin like nothing it makes. */
  public static Optional<VerdictFile> open(byte[] bytes) {
    try {
      return Optional.of(new VerdictFile(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  /** The paths of the files whose texts {@link #read} asks for. */
  public Set<String> needed() {
    return Set.copyOf(needed);
  }

  /**
   * Reads the verdict; once. Empty where it is damaged.
   *
   * @param texts the files that are {@link #needed}
   */
  public Optional<Verdict> read(Map<String, Source> texts) {
    try {
      return Optional.of(verdict(texts));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private Verdict verdict(Map<String, Source> texts) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = strings.read();
      boolean along = in.readBoolean();
      Source source = along ? Source.of(path, strings.read()) : texts.get(path);
      if (source == null) {
        throw new IllegalArgumentException("no text of " + path);
      }
      sources.add(source);
    }
    TreeMap<String, Role> pages = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      pages.put(strings.read(), Role.valueOf(strings.read()));
    }
    TreeSet<String> others = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      others.add(strings.read());
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      diagnostics.add(diagnostic(sources));
    }
    return new Verdict(pages, others, diagnostics);
  }

  private Diagnostic diagnostic(List<Source> sources) throws IOException {
    String rule = strings.read();
    Severity severity = Severity.valueOf(strings.read());
    Place place = place(sources);
    Message message = message();
    List<Diagnostic.Related> related = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      related.add(new Diagnostic.Related(place(sources), message()));
    }
    return new Diagnostic(rule, severity, place, message, related, fix(place.source()));
  }

  private Optional<Fix> fix(Source source) throws IOException {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    boolean safe = in.readBoolean();
    boolean reshapes = in.readBoolean();
    List<Fix.Edit> edits = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      edits.add(new Fix.Edit(span(source), strings.read()));
    }
    return Optional.of(new Fix(safe, reshapes, edits));
  }

  private Place place(List<Source> sources) throws IOException {
    Source source = sources.get(in.readInt());
    return new Place(source, span(source));
  }

  private Span span(Source source) throws IOException {
    Span span = new Span(in.readInt(), in.readInt());
    if (!source.all().contains(span)) {
      throw new IllegalArgumentException(span + " of " + source);
    }
    return span;
  }

  private Message message() throws IOException {
    return new Message(strings.read(), strings.read());
  }

  private static final class Writing {
    private final Predicate<Source> isFile;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Strings.Writer strings = new Strings.Writer(out);
    private final IdentityHashMap<Source, Integer> sources = new IdentityHashMap<>();

    Writing(Predicate<Source> isFile) {
      this.isFile = isFile;
    }

    byte[] all(Verdict verdict) throws IOException {
      List<Source> texts = new ArrayList<>();
      for (Diagnostic diagnostic : verdict.diagnostics()) {
        know(diagnostic.place().source(), texts);
        diagnostic.related().forEach(other -> know(other.place().source(), texts));
      }
      Set<Source> files = Collections.newSetFromMap(new IdentityHashMap<>());
      texts.stream().filter(isFile).forEach(files::add);
      out.writeInt(files.size());
      for (Source source : texts) {
        if (files.contains(source)) {
          strings.write(source.path());
        }
      }
      out.writeInt(texts.size());
      for (Source source : texts) {
        strings.write(source.path());
        out.writeBoolean(!files.contains(source));
        if (!files.contains(source)) {
          strings.write(source.text());
        }
      }
      out.writeInt(verdict.pages().size());
      for (Map.Entry<String, Role> page : verdict.pages().entrySet()) {
        strings.write(page.getKey());
        strings.write(page.getValue().name());
      }
      out.writeInt(verdict.others().size());
      for (String other : verdict.others()) {
        strings.write(other);
      }
      out.writeInt(verdict.diagnostics().size());
      for (Diagnostic diagnostic : verdict.diagnostics()) {
        write(diagnostic);
      }
      return bytes.toByteArray();
    }

    private void know(Source source, List<Source> texts) {
      if (sources.putIfAbsent(source, texts.size()) == null) {
        texts.add(source);
      }
    }

    private void write(Diagnostic diagnostic) throws IOException {
      strings.write(diagnostic.rule());
      strings.write(diagnostic.severity().name());
      write(diagnostic.place());
      write(diagnostic.message());
      out.writeInt(diagnostic.related().size());
      for (Diagnostic.Related related : diagnostic.related()) {
        write(related.place());
        write(related.message());
      }
      out.writeBoolean(diagnostic.fix().isPresent());
      if (diagnostic.fix().isPresent()) {
        write(diagnostic.fix().get());
      }
    }

    private void write(Place place) throws IOException {
      out.writeInt(sources.getOrDefault(place.source(), -1));
      write(place.span());
    }

    private void write(Span span) throws IOException {
      out.writeInt(span.start());
      out.writeInt(span.end());
    }

    private void write(Message message) throws IOException {
      strings.write(message.en());
      strings.write(message.zh());
    }

    private void write(Fix fix) throws IOException {
      out.writeBoolean(fix.safe());
      out.writeBoolean(fix.reshapes());
      out.writeInt(fix.edits().size());
      for (Fix.Edit edit : fix.edits()) {
        write(edit.span());
        strings.write(edit.text());
      }
    }
  }
}
