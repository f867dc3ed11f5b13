package procession.desktop.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import procession.desktop.text.Wording;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.WaitKind;

/// What the tree shows of a snapshot: pure words and numbers.
///
/// @param nodes the processes shown; parents before children, children by birth
/// @param pools the pools that have workers shown
/// @param adopters adopters that are no process of the program
/// @param links the lines
/// @param ended whether the run is over
/// @param note the line beside the title
record TreeModel(
    List<TreeNode> nodes,
    List<TreePool> pools,
    SequencedSet<ProcessIdentity> adopters,
    List<TreeLink> links,
    boolean ended,
    String note) {

  /// What a snapshot shows, in the words given.
  static TreeModel of(Snapshot snapshot, Wording wording) {
    Map<ProcessIdentity, ProcessSnapshot> shown = TreeVisibility.of(snapshot);
    Map<ProcessIdentity, PoolIdentity> workers = workers(snapshot);
    NodeWording words = new NodeWording(snapshot, wording);
    List<TreeNode> nodes = new ArrayList<>();
    for (ProcessSnapshot process : shown.values()) {
      nodes.add(
          words.node(
              process,
              process.parent().filter(shown::containsKey),
              Optional.ofNullable(workers.get(process.identity()))));
    }
    List<TreeLink> links = links(nodes, shown);
    return new TreeModel(
        List.copyOf(nodes),
        pools(snapshot, nodes, wording),
        adopters(links, shown),
        links,
        !snapshot.running(),
        note(snapshot, wording));
  }

  private static Map<ProcessIdentity, PoolIdentity> workers(Snapshot snapshot) {
    Map<ProcessIdentity, PoolIdentity> workers = new LinkedHashMap<>();
    for (ProcessSnapshot process : snapshot.processes()) {
      process
          .block()
          .filter(block -> block.pool() > 0)
          .flatMap(block -> block.parent().map(owner -> new PoolIdentity(owner, block.pool())))
          .ifPresent(pool -> workers.put(process.identity(), pool));
    }
    for (PoolSnapshot pool : snapshot.pools()) {
      pool.slots().forEach(s -> s.worker().ifPresent(w -> workers.put(w, pool.identity())));
    }
    return workers;
  }

  private static List<TreePool> pools(Snapshot snapshot, List<TreeNode> nodes, Wording wording) {
    List<TreePool> pools = new ArrayList<>();
    for (PoolSnapshot pool : snapshot.pools()) {
      Optional<PoolIdentity> identity = Optional.of(pool.identity());
      List<ProcessIdentity> workers =
          nodes.stream().filter(n -> n.pool().equals(identity)).map(TreeNode::identity).toList();
      if (!workers.isEmpty()) {
        PoolCounts counts = pool.counts();
        pools.add(
            new TreePool(
                pool.identity(),
                counts.name(),
                counts(pool, wording),
                workers,
                counts.queued(),
                counts.submitted()));
      }
    }
    return List.copyOf(pools);
  }

  private static String counts(PoolSnapshot pool, Wording wording) {
    PoolCounts counts = pool.counts();
    String text =
        wording
            .messages()
            .text(
                "tree.pool.counts",
                pool.busy(),
                pool.slots().size(),
                counts.queued(),
                counts.done());
    return counts.failed() == 0
        ? text
        : text + " · " + wording.messages().text("tree.pool.failed", counts.failed());
  }

  private static List<TreeLink> links(
      List<TreeNode> nodes, Map<ProcessIdentity, ProcessSnapshot> shown) {
    List<TreeLink> links = new ArrayList<>();
    for (TreeNode node : nodes) {
      TreeLink.Kind kind =
          node.adopter().isEmpty() ? TreeLink.Kind.CHILD : TreeLink.Kind.FIRST_PARENT;
      node.parent().ifPresent(parent -> links.add(new TreeLink(kind, parent, node.identity())));
      node.adopter()
          .ifPresent(
              adopter -> links.add(new TreeLink(TreeLink.Kind.ADOPTED, adopter, node.identity())));
      awaited(shown.get(node.identity()), nodes)
          .ifPresent(child -> links.add(new TreeLink(TreeLink.Kind.JOIN, node.identity(), child)));
    }
    return List.copyOf(links);
  }

  private static Optional<ProcessIdentity> awaited(ProcessSnapshot process, List<TreeNode> nodes) {
    if (process.reason() instanceof WaitReason.Named(var kind, String name)
        && kind == WaitKind.JOIN) {
      Optional<ProcessIdentity> parent = Optional.of(process.identity());
      List<TreeNode> named =
          nodes.stream().filter(n -> n.name().equals(name) && n.parent().equals(parent)).toList();
      // a name that two children share says nothing about which of them
      return named.size() == 1 ? Optional.of(named.getFirst().identity()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static SequencedSet<ProcessIdentity> adopters(
      List<TreeLink> links, Map<ProcessIdentity, ProcessSnapshot> shown) {
    SequencedSet<ProcessIdentity> adopters = new LinkedHashSet<>();
    for (TreeLink link : links) {
      if (link.kind() == TreeLink.Kind.ADOPTED && !shown.containsKey(link.from())) {
        adopters.add(link.from());
      }
    }
    return adopters;
  }

  private static String note(Snapshot snapshot, Wording wording) {
    String when = wording.messages().text(snapshot.running() ? "tree.live" : "tree.ended");
    return note(snapshot, wording, when);
  }

  /// The line beside the title when the snapshot is of an earlier moment.
  static String pastNote(Snapshot snapshot, Wording wording) {
    String moment = wording.duration(snapshot.nowNanos() - snapshot.beginNanos());
    return note(snapshot, wording, wording.messages().text("tree.at", moment));
  }

  private static String note(Snapshot snapshot, Wording wording, String when) {
    long living = snapshot.processes().stream().filter(ProcessSnapshot::alive).count();
    long count = snapshot.running() ? living : snapshot.processes().size();
    String note = when + " · " + wording.messages().text("tree.processes", count);
    int pools = snapshot.pools().size();
    return pools == 0 ? note : note + " · " + wording.messages().text("tree.pools", pools);
  }
}
