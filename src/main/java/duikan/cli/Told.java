package duikan.cli;

import duikan.lint.Outcome;
import duikan.lint.Severity;
import duikan.lint.Shard;
import duikan.report.Root;
import duikan.report.Rulebook;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a report tells.
 *
 * @param root where the book lies in the checkout
 * @param shard the part of the book that it is about
 * @param failing from which severity on the run fails; empty: never
 */
record Told(
    Outcome outcome,
    Supplier<Rulebook> rulebook,
    Root root,
    Shard shard,
    Optional<Severity> failing) {}
