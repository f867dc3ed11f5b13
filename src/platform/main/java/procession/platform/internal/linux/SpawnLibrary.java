package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/// The C library's posix_spawn(3) and what describes a child to it. One instance is bound once.
final class SpawnLibrary {
  /// Room for a `posix_spawnattr_t` (336 bytes in glibc and musl), a `posix_spawn_file_actions_t`
  /// (80) and a `sigset_t` (128).
  static final long OPAQUE_SIZE = 512;

  private static final int SET_SIGNAL_DEFAULTS = 0x04;
  private static final int SET_SIGNAL_MASK = 0x08;
  private static final int SET_SESSION = 0x80;

  private final MethodHandle spawn = bind("posix_spawn", 6);
  private final MethodHandle initActions = bind("posix_spawn_file_actions_init", 1);
  private final MethodHandle destroyActions = bind("posix_spawn_file_actions_destroy", 1);
  private final MethodHandle addDuplicate =
      bind("posix_spawn_file_actions_adddup2", ADDRESS, JAVA_INT, JAVA_INT);
  private final MethodHandle addClose =
      bind("posix_spawn_file_actions_addclose", ADDRESS, JAVA_INT);
  private final Optional<MethodHandle> addCloseFrom;
  private final MethodHandle addDirectory = bind("posix_spawn_file_actions_addchdir_np", 2);
  private final MethodHandle initAttributes = bind("posix_spawnattr_init", 1);
  private final MethodHandle destroyAttributes = bind("posix_spawnattr_destroy", 1);
  private final MethodHandle setFlags = bind("posix_spawnattr_setflags", ADDRESS, JAVA_SHORT);
  private final MethodHandle setSignalDefaults = bind("posix_spawnattr_setsigdefault", 2);
  private final MethodHandle setSignalMask = bind("posix_spawnattr_setsigmask", 2);
  private final MethodHandle fillSignals = bind("sigfillset", 1);
  private final MethodHandle emptySignals = bind("sigemptyset", 1);

  private SpawnLibrary(Optional<MethodHandle> addCloseFrom) {
    this.addCloseFrom = addCloseFrom;
  }

  /// The C library as it is.
  ///
  /// @throws UnsatisfiedLinkError when it lacks a function that cannot be done without
  static SpawnLibrary bound() {
    return new SpawnLibrary(
        bindIfThere("posix_spawn_file_actions_addclosefrom_np", ADDRESS, JAVA_INT));
  }

  /// The C library as one without `closefrom`, such as glibc before 2.34 and musl.
  static SpawnLibrary withoutCloseFrom() {
    return new SpawnLibrary(Optional.empty());
  }

  private static MethodHandle bind(String name, int addresses) {
    MemoryLayout[] parameters = new MemoryLayout[addresses];
    Arrays.fill(parameters, ADDRESS);
    return bind(name, parameters);
  }

  private static MethodHandle bind(String name, MemoryLayout... parameters) {
    return bindIfThere(name, parameters)
        .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> bindIfThere(String name, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor shape = FunctionDescriptor.of(JAVA_INT, parameters);
    return linker.defaultLookup().find(name).map(code -> linker.downcallHandle(code, shape));
  }

  /// File actions, applied in the child in the order they are added.
  MemorySegment newActions(Arena arena) {
    MemorySegment actions = arena.allocate(OPAQUE_SIZE, 16);
    call(() -> (int) initActions.invokeExact(actions));
    return actions;
  }

  void duplicate(MemorySegment actions, int ours, int theirs) {
    call(() -> (int) addDuplicate.invokeExact(actions, ours, theirs));
  }

  void changeDirectory(MemorySegment actions, MemorySegment path) {
    call(() -> (int) addDirectory.invokeExact(actions, path));
  }

  /// Closes a number and all above it in the child, which then has only what was handed over.
  void closeFrom(MemorySegment actions, int first) {
    if (addCloseFrom.isPresent()) {
      call(() -> (int) addCloseFrom.get().invokeExact(actions, first));
      return;
    }
    for (int number : OpenDescriptors.from(first)) {
      call(() -> (int) addClose.invokeExact(actions, number));
    }
  }

  /// Attributes: every signal at its default, none blocked.
  MemorySegment newAttributes(Arena arena, boolean ownSession) {
    MemorySegment attributes = arena.allocate(OPAQUE_SIZE, 16);
    MemorySegment signals = arena.allocate(OPAQUE_SIZE, 16);
    int flags = SET_SIGNAL_DEFAULTS | SET_SIGNAL_MASK | (ownSession ? SET_SESSION : 0);
    call(() -> (int) initAttributes.invokeExact(attributes));
    call(() -> (int) setFlags.invokeExact(attributes, (short) flags));
    call(() -> (int) fillSignals.invokeExact(signals));
    call(() -> (int) setSignalDefaults.invokeExact(attributes, signals));
    call(() -> (int) emptySignals.invokeExact(signals));
    call(() -> (int) setSignalMask.invokeExact(attributes, signals));
    return attributes;
  }

  /// Gives back what the library keeps about actions and attributes.
  void destroy(MemorySegment actions, MemorySegment attributes) {
    call(() -> (int) destroyActions.invokeExact(actions));
    call(() -> (int) destroyAttributes.invokeExact(attributes));
  }

  /// Spawns.
  ///
  /// @param pid where the child's pid goes
  /// @return 0, or the error number, also of the execve(2) in the child
  int spawn(
      MemorySegment pid,
      MemorySegment path,
      MemorySegment actions,
      MemorySegment attributes,
      MemorySegment arguments,
      MemorySegment environment) {
    return answer(
        () -> (int) spawn.invokeExact(pid, path, actions, attributes, arguments, environment));
  }

  private interface Call {
    int make() throws Throwable;
  }

  private static void call(Call call) {
    int error = answer(call);
    if (error != 0) {
      throw new IllegalStateException(
          "cannot describe a process to spawn: " + ErrorNumber.meaning(error));
    }
  }

  private static int answer(Call call) {
    try {
      return call.make();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a foreign call threw", impossible);
    }
  }
}
