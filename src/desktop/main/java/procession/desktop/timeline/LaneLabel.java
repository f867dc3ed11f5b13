package procession.desktop.timeline;

import procession.observe.ProcessState;

/// Words on a lane, on a patch of the background so that they can be read.
///
/// @param x the left edge of the patch, in pixels
/// @param width how wide the patch is
/// @param text the words
/// @param state the state they explain
record LaneLabel(int x, int width, String text, ProcessState state) {
  /// Room between the patch's edge and the words, in pixels.
  static final int PADDING = 6;

  /// How much of the lane stays visible before and after the patch, in pixels.
  static final int MARGIN = 10;
}
