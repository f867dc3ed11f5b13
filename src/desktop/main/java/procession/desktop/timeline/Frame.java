package procession.desktop.timeline;

import procession.desktop.model.Appearance;
import procession.observe.Snapshot;

/// What one picture is made from.
///
/// @param snapshot what is known
/// @param scale where moments are
/// @param appearance how it speaks
/// @param measure how wide texts are
record Frame(Snapshot snapshot, TimeScale scale, Appearance appearance, TextMeasure measure) {}
