package procession.observe.internal.source;

import java.util.HashMap;
import java.util.Map;

/// The queue of each CPU within one look.
final class Cpus {
  private final Map<Integer, CpuQueue> queues = new HashMap<>();

  /// A new look begins.
  void clear() {
    queues.values().forEach(CpuQueue::clear);
  }

  CpuQueue queue(int cpu) {
    return queues.computeIfAbsent(cpu, _ -> new CpuQueue());
  }
}
