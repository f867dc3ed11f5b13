package procession.runtime;

import org.jspecify.annotations.Nullable;

/// Targets and tasks together with their arguments, as they travel.
@SuppressWarnings("serial") // what a program passes as an argument is serializable or refused then
final class Bound {
  private Bound() {}

  /// Something of the program's with something of ours around it.
  interface Binding {
    /// The program's own object.
    Object bound();
  }

  /// The program's own object in one of ours, or the object itself.
  static Object programs(Object object) {
    return object instanceof Binding binding ? programs(binding.bound()) : object;
  }

  record OfTarget1<A>(Target1<A> target, A first) implements Target, Binding {
    @Override
    public void run() throws Exception {
      target.run(first);
    }

    @Override
    public Object bound() {
      return target;
    }
  }

  record OfTask1<A, R>(Task1<A, R> task, A first) implements Task<R>, Binding {
    @Override
    public R call() throws Exception {
      return task.call(first);
    }

    @Override
    public Object bound() {
      return task;
    }
  }

  record OfTarget2<A, B>(Target2<A, B> target, A first, B second) implements Target, Binding {
    @Override
    public void run() throws Exception {
      target.run(first, second);
    }

    @Override
    public Object bound() {
      return target;
    }
  }

  record OfTask2<A, B, R>(Task2<A, B, R> task, A first, B second) implements Task<R>, Binding {
    @Override
    public R call() throws Exception {
      return task.call(first, second);
    }

    @Override
    public Object bound() {
      return task;
    }
  }

  record OfTarget3<A, B, C>(Target3<A, B, C> target, A first, B second, C third)
      implements Target, Binding {
    @Override
    public void run() throws Exception {
      target.run(first, second, third);
    }

    @Override
    public Object bound() {
      return target;
    }
  }

  record OfTask3<A, B, C, R>(Task3<A, B, C, R> task, A first, B second, C third)
      implements Task<R>, Binding {
    @Override
    public R call() throws Exception {
      return task.call(first, second, third);
    }

    @Override
    public Object bound() {
      return task;
    }
  }

  record WithoutResult(Target target) implements Task<@Nullable Void>, Binding {
    @Override
    public @Nullable Void call() throws Exception {
      target.run();
      return null;
    }

    @Override
    public Object bound() {
      return target;
    }
  }
}
