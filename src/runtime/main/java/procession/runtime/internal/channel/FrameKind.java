package procession.runtime.internal.channel;

/// What a frame says. Plain numbers, since a child reads its first frames while it is starting.
public final class FrameKind {
  /// To a child, first: who it is ([Introduction]).
  public static final byte INTRODUCTION = 1;

  /// To a child process: the serialized target.
  public static final byte TARGET = 2;

  /// To a worker: number (8 bytes), name (a text), serialized task.
  public static final byte TASK = 3;

  /// To a worker: leave.
  public static final byte LEAVE = 4;

  /// From a worker: it can take tasks.
  public static final byte READY = 5;

  /// From a worker: number (8 bytes), serialized result.
  public static final byte RESULT = 6;

  /// From a worker: number (8 bytes), then a [Failure].
  public static final byte FAILURE = 7;

  /// From a worker whose standard output carries the frames: what it printed.
  public static final byte PRINTED = 8;

  private FrameKind() {}
}
