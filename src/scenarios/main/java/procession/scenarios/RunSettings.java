package procession.scenarios;

import procession.observe.SourceChoice;

/// How to run a program.
///
/// @param source what to observe it with
/// @param ownInput whether it reads our standard input; else it has none
/// @param output what takes its output
public record RunSettings(SourceChoice source, boolean ownInput, OutputListener output) {}
