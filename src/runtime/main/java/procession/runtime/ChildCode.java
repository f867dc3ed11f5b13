package procession.runtime;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The classes whose code a child must find to run its target.
final class ChildCode {
  private ChildCode() {}

  /// Those of a child process: its own class when it is a subclass, and its target's.
  static Set<Class<?>> of(ChildProcess process, @Nullable Target target) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    classes.add(process.getClass());
    if (target != null) {
      classes.add(Bound.programs(target).getClass());
    }
    return classes;
  }
}
