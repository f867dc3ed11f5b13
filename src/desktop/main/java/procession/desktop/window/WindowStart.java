package procession.desktop.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import procession.desktop.theme.Theme;
import procession.observe.SourceChoice;
import procession.scenarios.Program;
import procession.scenarios.ProgramRunner;

/// How the window starts.
///
/// @param runner runs programs
/// @param program the program to begin with
/// @param source what to observe with
/// @param theme the colours to begin with
/// @param language the language to begin with
/// @param screenshot where a picture of the window goes when it is closed
/// @param timeout after how many seconds the program is ended
/// @param speed the user's choice of speed
/// @param complaint takes a sentence for the user that no window can show any more
public record WindowStart(
    ProgramRunner runner,
    Program program,
    SourceChoice source,
    Theme theme,
    Locale language,
    Optional<Path> screenshot,
    OptionalDouble timeout,
    OptionalDouble speed,
    Consumer<String> complaint) {}
