package procession.desktop.theme;

import javafx.scene.paint.Color;
import procession.observe.ProcessState;

/// The colours that canvases draw with; controls take theirs from the style sheets, which use the
/// same numbers. GitHub's Primer colours, dark and light.
///
/// @param dark whether this is the dark one
/// @param background behind the canvases
/// @param panel behind headers and cards
/// @param raised a button or node card
/// @param border lines between parts
/// @param grid faint lines across the time axis
/// @param text ordinary text
/// @param quiet secondary text
/// @param accent selection, links, the time under the cursor
/// @param selection the background of the selected row
/// @param good a check that holds
/// @param bad an error, a signal's name
/// @param ready state colours, as the design names them
/// @param running see above
/// @param waiting see above
/// @param waitingText words on or beside a waiting segment
/// @param stopped see above
/// @param zombie see above
/// @param zombieGround between the hatches of a zombie
/// @param terminated see above
/// @param held the hatches of a held segment
/// @param heldGround between them
/// @param fresh a new process's outline
public record Palette(
    boolean dark,
    Color background,
    Color panel,
    Color raised,
    Color border,
    Color grid,
    Color text,
    Color quiet,
    Color accent,
    Color selection,
    Color good,
    Color bad,
    Color ready,
    Color running,
    Color waiting,
    Color waitingText,
    Color stopped,
    Color zombie,
    Color zombieGround,
    Color terminated,
    Color held,
    Color heldGround,
    Color fresh) {

  /// For the dark theme.
  public static final Palette DARK =
      new Palette(
          true,
          Color.web("#0d1117"),
          Color.web("#161b22"),
          Color.web("#21262d"),
          Color.web("#30363d"),
          Color.web("#1c2128"),
          Color.web("#e6edf3"),
          Color.web("#8b949e"),
          Color.web("#58a6ff"),
          Color.web("#12233a"),
          Color.web("#3fb950"),
          Color.web("#ff7b72"),
          Color.web("#d29922"),
          Color.web("#3fb950"),
          Color.web("#2f5d9e"),
          Color.web("#79b8ff"),
          Color.web("#a371f7"),
          Color.web("#f85149"),
          Color.web("#5a1e1e"),
          Color.web("#30363d"),
          Color.web("#6e7681"),
          Color.web("#22262d"),
          Color.web("#8b949e"));

  /// For the light theme.
  public static final Palette LIGHT =
      new Palette(
          false,
          Color.web("#ffffff"),
          Color.web("#f6f8fa"),
          Color.web("#eaeef2"),
          Color.web("#d0d7de"),
          Color.web("#eaeef2"),
          Color.web("#1f2328"),
          Color.web("#59636e"),
          Color.web("#0969da"),
          Color.web("#ddf4ff"),
          Color.web("#1a7f37"),
          Color.web("#cf222e"),
          Color.web("#bf8700"),
          Color.web("#1a7f37"),
          Color.web("#9ec5f4"),
          Color.web("#0550ae"),
          Color.web("#8250df"),
          Color.web("#cf222e"),
          Color.web("#ffd7d5"),
          Color.web("#d0d7de"),
          Color.web("#8c959f"),
          Color.web("#eaeef2"),
          Color.web("#6e7781"));

  /// The colour of a state.
  public Color of(ProcessState state) {
    return switch (state) {
      case NEW -> fresh;
      case READY -> ready;
      case RUNNING -> running;
      case WAITING -> waiting;
      case STOPPED -> stopped;
      case HELD -> held;
      case ZOMBIE -> zombie;
      case TERMINATED -> terminated;
    };
  }
}
