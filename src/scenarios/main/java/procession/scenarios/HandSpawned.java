package procession.scenarios;

/// What a process that the user spawns by hand does.
public enum HandSpawned {
  /// Computes until it is ended.
  COMPUTE,
  /// Sleeps a minute, then leaves with exit 0.
  SLEEP,
  /// Waits for a line of input, writes it, and leaves with exit 0.
  INPUT,
  /// Spawns three children that compute for some seconds, and joins them.
  CHILDREN
}
