package procession.desktop.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import procession.desktop.text.Messages;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.Capability;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.scenarios.HandSpawned;

/// All actions of the window, made once for a language. For the JavaFX thread.
public final class WindowActions {
  /// What can be asked of one process, in the order of the buttons.
  public static final List<Kind> OF_A_PROCESS =
      List.of(Kind.JOIN, Kind.TERMINATE, Kind.KILL, Kind.STOP, Kind.CONTINUE);

  private static final Map<Kind, String> KEYS =
      Map.of(
          Kind.JOIN, "Shortcut+J",
          Kind.TERMINATE, "Delete",
          Kind.KILL, "Shortcut+Delete",
          Kind.STOP, "Shortcut+Shift+S",
          Kind.CONTINUE, "Shortcut+Shift+C");

  private final WindowModel model;
  private final WindowCommands commands;
  private final OperatingSystem system;
  private final Messages messages;
  private final WindowAction restart;
  private final WindowAction hold;
  private final Map<HandSpawned, WindowAction> spawns = new EnumMap<>(HandSpawned.class);
  private Optional<WindowAction> input = Optional.empty();
  private final Map<Kind, WindowAction> onProcess = new EnumMap<>(Kind.class);

  /// @param model what is selected, and what runs
  /// @param commands what does the work
  /// @param system what it can do
  /// @param messages the language
  public WindowActions(
      WindowModel model, WindowCommands commands, OperatingSystem system, Messages messages) {
    this.model = model;
    this.commands = commands;
    this.system = system;
    this.messages = messages;
    this.restart = WindowAction.on("F5", messages.text("window.restart"), commands::restart);
    this.hold = WindowAction.on("F6", messages.text("window.hold"), commands::toggleHold);
    for (HandSpawned what : HandSpawned.values()) {
      String key = "window.spawn." + what.name().toLowerCase(Locale.ROOT);
      String digit = "Shortcut+" + (what.ordinal() + 1);
      spawns.put(what, WindowAction.on(digit, messages.text(key), () -> commands.spawn(what)));
    }
    for (Kind kind : OF_A_PROCESS) {
      String text = messages.text("window." + kind.name().toLowerCase(Locale.ROOT));
      onProcess.put(kind, WindowAction.on(KEYS.get(kind), text, () -> onSelected(kind)));
    }
  }

  private void onSelected(Kind kind) {
    model.selection().process().get().ifPresent(target -> commands.command(kind, target));
  }

  /// Runs the program again.
  public WindowAction restart() {
    return restart;
  }

  /// Holds the program, or lets it go.
  public WindowAction hold() {
    return hold;
  }

  /// Spawns a process by hand.
  public WindowAction spawn(HandSpawned what) {
    return spawns.get(what);
  }

  /// Does something to the selected process; one of [#OF_A_PROCESS].
  public WindowAction onProcess(Kind kind) {
    return onProcess.get(kind);
  }

  /// Says of another action, too, whether it makes sense: the one that gives the selected process a
  /// line of input.
  void explainInput(WindowAction action) {
    input = Optional.of(action);
  }

  /// Says of every action whether it makes sense now.
  public void update() {
    Optional<Snapshot> run = model.snapshot().get();
    Optional<ProcessSnapshot> selected =
        model.selection().process().get().flatMap(id -> run.flatMap(now -> now.process(id)));
    CommandAvailability availability = CommandAvailability.of(system, commands, selected);
    for (Kind kind : OF_A_PROCESS) {
      onProcess.get(kind).explain(reason(availability.whyNot(kind, selected), selected));
    }
    hold.say(messages.text(model.held().get() ? "window.letGo" : "window.hold"));
    input.ifPresent(
        action -> action.explain(reason(availability.whyNot(Kind.INPUT, selected), selected)));
    boolean running = run.filter(Snapshot::running).isPresent();
    boolean canHold = system.has(Capability.STOP_AND_CONTINUE);
    hold.explain(
        !canHold
            ? messages.text("window.why.cannotStop")
            : running ? "" : messages.text("window.why.nothingRuns"));
    spawns
        .values()
        .forEach(
            spawn ->
                spawn.explain(commands.canSpawn() ? "" : messages.text("window.why.nothingRuns")));
  }

  private String reason(Optional<String> key, Optional<ProcessSnapshot> selected) {
    String parent =
        selected
            .flatMap(ProcessSnapshot::parent)
            .map(ProcessIdentity::pid)
            .map(pid -> Long.toString(pid))
            .orElse("?");
    return key.map(k -> messages.text(k, parent)).orElse("");
  }

  /// Those that have keys.
  public Stream<WindowAction> all() {
    return Stream.concat(
        Stream.of(restart, hold),
        Stream.concat(spawns.values().stream(), onProcess.values().stream()));
  }
}
