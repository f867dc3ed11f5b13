/// The timeline, the pool slots and the whole run in small, on one time axis.
///
/// - [procession.desktop.timeline.TimelineView] is the part as the window uses it.
/// - What the user does to it is in models without nodes: `Viewport` (which time is visible),
///   `TimelineModel` (rows, folds, marks), `TimelineActions` (what keys and menus do).
/// - [procession.desktop.timeline.TimeScale] owns all mathematics between time and pixels. Layouts
///   (`LaneLayout`, `SlotLayout`, `MinimapLayout`, …) turn a snapshot into records of rectangles
///   and labels, visiting only what is visible; painters draw those records and decide nothing.
package procession.desktop.timeline;
