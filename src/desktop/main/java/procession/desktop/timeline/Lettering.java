package procession.desktop.timeline;

/// The kinds of writing on the canvases. What font each is, the painters know.
enum Lettering {
  /// A panel's title.
  TITLE,
  /// A process's name.
  NAME,
  /// A slot's name.
  SLOT,
  /// A few words on or beside a lane.
  LABEL,
  /// The same, emphasised.
  STRONG,
  /// A number: a pid, a time.
  NUMBER,
  /// The word on a small flag.
  FLAG
}
