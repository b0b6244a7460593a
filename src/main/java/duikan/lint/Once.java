package duikan.lint;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, once, by whichever thread asks first. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> origin;
  private Optional<T> value = Optional.empty();

  Once(Supplier<T> origin) {
    this.origin = origin;
  }

  @Override
  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(origin.get());
    }
    return value.get();
  }
}
