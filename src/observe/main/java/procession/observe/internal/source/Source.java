package procession.observe.internal.source;

import java.util.function.Consumer;
import procession.observe.Certainty;
import procession.observe.Command;
import procession.observe.ProcessEvent;
import procession.platform.ProcessIdentity;

/// Something that sees processes. For one thread at a time, the observer's.
public interface Source extends AutoCloseable {
  /// What to call it, as on the command line.
  String name();

  /// How sure the states are that it reports.
  Certainty certainty();

  /// Follows a process, which has been born already, and from the next look on its descendants.
  ///
  /// @param name what it is called until its control block says so
  /// @param birth when it was born
  void follow(ProcessIdentity root, String name, long birth);

  /// A command was given; it may explain what is seen next.
  void commanded(long nanos, Command command);

  /// Looks once. What it sees about one process comes in order of time, from the last look's moment
  /// on; about several, mixed.
  void look(Consumer<ProcessEvent> events);

  /// Lets go of all it holds.
  @Override
  void close();
}
