package duikan.zh;

import duikan.doc.Memory;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Sha256;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A grammar that is asked about each paragraph once, and then never again for the same text and
 * rules; so one that takes seconds to start does not start where nothing is new.
 */
public final class RememberedGrammar implements Grammar {
  /** Between records and between their fields: never in a text. */
  private static final String RECORD = "\u001E";

  private static final String FIELD = "\u001F";

  private final Memory memory;
  private final Supplier<Grammar> grammar;
  private Optional<Grammar> started = Optional.empty();
  private Digested digested = new Digested(List.of(), "");

  /**
   * A grammar with a memory, which belongs to it alone.
   *
   * @param grammar makes the one that knows, at most once
   */
  public RememberedGrammar(Memory memory, Supplier<Grammar> grammar) {
    this.memory = memory;
    this.grammar = grammar;
  }

  @Override
  public List<Slip> slips(String text, List<Source> own) {
    Memory.Slot slot = memory.at(key("slips", own) + text);
    Optional<List<Slip>> known = slot.get().flatMap(kept -> slips(kept, text));
    if (known.isPresent()) {
      return known.get();
    }
    List<Slip> slips = started().slips(text, own);
    slot.put(slips.stream().map(RememberedGrammar::written).collect(Collectors.joining(RECORD)));
    return slips;
  }

  @Override
  public List<RuleFault> faults(List<Source> own) {
    if (own.isEmpty()) {
      return List.of();
    }
    Memory.Slot slot = memory.at(key("faults", own));
    Optional<List<RuleFault>> known = slot.get().flatMap(kept -> faults(kept, own));
    if (known.isPresent()) {
      return known.get();
    }
    List<RuleFault> faults = started().faults(own);
    slot.put(faults.stream().map(fault -> written(fault, own)).collect(Collectors.joining(RECORD)));
    return faults;
  }

  private synchronized Grammar started() {
    if (started.isEmpty()) {
      started = Optional.of(grammar.get());
    }
    return started.get();
  }

  private String key(String kind, List<Source> own) {
    return kind + RECORD + digest(own) + RECORD;
  }

  // The rules are long and the paragraphs many: their text goes into each key as a digest.
  private synchronized String digest(List<Source> own) {
    if (!digested.own().equals(own)) {
      StringBuilder all = new StringBuilder();
      own.forEach(file -> all.append(file.path()).append(FIELD).append(file.text()).append(RECORD));
      digested = new Digested(List.copyOf(own), Sha256.of(all.toString()));
    }
    return digested.digest();
  }

  private record Digested(List<Source> own, String digest) {}

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String record : text.split(RECORD, -1)) {
        records.add(List.of(record.split(FIELD, -1)));
      }
    }
    return records;
  }

  // Empty where what was kept is damaged.
  private static Optional<List<Slip>> slips(String kept, String text) {
    try {
      List<Slip> slips = records(kept).stream().map(RememberedGrammar::slip).toList();
      return Optional.of(slips)
          .filter(all -> all.stream().allMatch(slip -> slip.end() <= text.length()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<List<RuleFault>> faults(String kept, List<Source> own) {
    try {
      return Optional.of(records(kept).stream().map(record -> fault(record, own)).toList());
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static String written(Slip slip) {
    List<String> fields = new ArrayList<>();
    fields.add(Integer.toString(slip.start()));
    fields.add(Integer.toString(slip.end()));
    fields.add(slip.rule());
    fields.add(slip.kind().name());
    fields.add(slip.said());
    fields.addAll(slip.replacements());
    return String.join(FIELD, fields);
  }

  private static Slip slip(List<String> fields) {
    return new Slip(
        Integer.parseInt(fields.get(0)),
        Integer.parseInt(fields.get(1)),
        fields.get(2),
        Slip.Kind.valueOf(fields.get(3)),
        fields.get(4),
        fields.subList(5, fields.size()));
  }

  private static String written(RuleFault fault, List<Source> own) {
    Span span = fault.place().span();
    return String.join(
        FIELD,
        Integer.toString(own.indexOf(fault.place().source())),
        Integer.toString(span.start()),
        Integer.toString(span.end()),
        fault.problem().en(),
        fault.problem().zh());
  }

  private static RuleFault fault(List<String> fields, List<Source> own) {
    Source file = own.get(Integer.parseInt(fields.get(0)));
    Span span = new Span(Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)));
    if (!file.all().contains(span)) {
      throw new IllegalArgumentException(span + " of " + file);
    }
    return new RuleFault(new Place(file, span), new Message(fields.get(3), fields.get(4)));
  }
}
