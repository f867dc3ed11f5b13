package procession.desktop.timeline;

import java.util.AbstractList;
import java.util.List;

/// A list that counts how often its elements are looked at.
final class CountingList<E> extends AbstractList<E> {
  private final List<E> elements;
  private int looks;

  CountingList(List<E> elements) {
    this.elements = elements;
  }

  int looks() {
    return looks;
  }

  @Override
  public E get(int index) {
    looks++;
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
