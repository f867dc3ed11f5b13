package procession.desktop.program;

import procession.scenarios.Verdict;

/// One check of a step, as its card shows it.
///
/// @param verdict what came of it
/// @param text what was checked and seen, one line
public record CheckLine(Verdict verdict, String text) {}
