package duikan.lint;

import duikan.doc.Message;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that never come to rest on a page: two that undo each other, or one that finds fault with
 * its own repair. Of several the first in name order goes on, and the repair begins anew without
 * the others on that page.
 */
final class Unrest {
  /** A page that still changes after so many rounds has no rest. */
  static final int MOST_ROUNDS = 10;

  private final Map<String, Map<String, Message>> banned = new TreeMap<>();
  private final Map<String, Map<String, Message>> fresh = new TreeMap<>();
  private final Map<String, List<Step>> history = new HashMap<>();

  /** A page before a change, and which rules changed it. */
  private record Step(String text, Set<String> rules) {}

  /** Why a rule does not repair a page, if it is one of them. */
  Optional<Message> reason(String path, String rule) {
    return Optional.ofNullable(banned.getOrDefault(path, Map.of()).get(rule));
  }

  /** Takes note of a change. */
  void note(Source before, Source after, Set<String> rules) {
    List<Step> steps = history.computeIfAbsent(before.path(), none -> new ArrayList<>());
    steps.add(new Step(before.text(), rules));
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).text.equals(after.text())) {
        blame(before.path(), steps.subList(i, steps.size()));
        return;
      }
    }
    if (steps.size() > MOST_ROUNDS) {
      blame(before.path(), steps.subList(steps.size() - 1, steps.size()));
    }
  }

  /** Whether a page was found restless since the last {@link #ban}. */
  boolean hasNew() {
    return !fresh.isEmpty();
  }

  /** From now on the rules found restless leave their pages alone; everything begins anew. */
  void ban() {
    fresh.forEach(
        (path, rules) -> banned.computeIfAbsent(path, none -> new TreeMap<>()).putAll(rules));
    fresh.clear();
    history.clear();
  }

  private void blame(String path, List<Step> steps) {
    TreeSet<String> rules = new TreeSet<>();
    steps.forEach(step -> rules.addAll(step.rules));
    if (rules.isEmpty()) {
      return;
    }
    Map<String, Message> reasons = new TreeMap<>();
    String first = rules.first();
    if (rules.size() == 1) {
      reasons.put(first, alone());
    } else {
      rules.tailSet(first, false).forEach(rule -> reasons.put(rule, against(first)));
    }
    fresh.put(path, reasons);
  }

  private static Message alone() {
    return new Message(
        "it never comes to rest: it finds fault with its own repair", "修复无法稳定：该规则又会对自己的修复报错");
  }

  private static Message against(String other) {
    return new Message(
        "it never comes to rest: it and " + other + " undo each other",
        "修复无法稳定：该规则与 " + other + " 互相撤销");
  }
}
