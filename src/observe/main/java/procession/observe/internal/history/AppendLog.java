package procession.observe.internal.history;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// A list that only grows. Its views are immutable and made in constant time: they share the array
/// and see the part that was filled when they were made. One thread at a time appends and makes
/// views (the history's lock sees to it); any thread reads a view.
final class AppendLog<T> {
  private @Nullable Object[] elements = new @Nullable Object[4];
  private int size;

  void add(T element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, size + (size >> 1) + 1);
    }
    elements[size++] = element;
  }

  boolean isEmpty() {
    return size == 0;
  }

  T last() {
    return element(elements, size - 1);
  }

  /// The elements so far.
  List<T> view() {
    return new View<>(elements, size, null);
  }

  /// The elements so far and one more that is not in the log.
  List<T> viewAnd(T extra) {
    return new View<>(elements, size, extra);
  }

  @SuppressWarnings("unchecked")
  private static <T> T element(@Nullable Object[] elements, int i) {
    return (T) Objects.requireNonNull(elements[i]);
  }

  private static final class View<T> extends AbstractList<T> implements RandomAccess {
    private final @Nullable Object[] elements;
    private final int filled;
    private final @Nullable T extra;

    View(@Nullable Object[] elements, int filled, @Nullable T extra) {
      this.elements = elements;
      this.filled = filled;
      this.extra = extra;
    }

    @Override
    public T get(int i) {
      Objects.checkIndex(i, size());
      return i == filled ? Objects.requireNonNull(extra) : element(elements, i);
    }

    @Override
    public int size() {
      return filled + (extra == null ? 0 : 1);
    }
  }
}
