package procession.desktop.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.observe.WaitReason;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.WaitKind;
import procession.scenarios.SourceText;

/// At which lines processes are, as far as it follows from what they say of themselves. Nobody
/// steps through the program, so this is inference, and shown as such:
///
/// - a worker is in the function whose name its task bears, if exactly one line declares it;
/// - a process that waits for others to end is at the line that joins, if there is exactly one.
///
/// Everything else stays unmarked.
final class LinePlaces {
  private final SourceText source;
  private final List<List<Token>> tokens;

  /// @param tokens the tokens of the source
  LinePlaces(SourceText source, List<List<Token>> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /// The chips of each line, by line number from 0; in the snapshot's order.
  Map<Integer, List<Chip>> of(Snapshot snapshot) {
    Map<Integer, List<Chip>> places = new TreeMap<>();
    for (ProcessSnapshot process : snapshot.processes()) {
      if (process.alive()) {
        add(process, places);
      }
    }
    return places;
  }

  private void add(ProcessSnapshot process, Map<Integer, List<Chip>> places) {
    var task = process.block().flatMap(ControlBlock::task);
    if (task.isPresent()) {
      chip(places, declaration(task.get().name()), process, Chip.Reason.TASK);
    } else if (process.reason() instanceof WaitReason.Named(var kind, String _)
        && (kind == WaitKind.POOL_JOIN || kind == WaitKind.JOIN)) {
      chip(places, only(this::joins), process, Chip.Reason.JOIN);
    }
  }

  private static void chip(
      Map<Integer, List<Chip>> places,
      OptionalInt line,
      ProcessSnapshot process,
      Chip.Reason reason) {
    int slot = process.block().map(ControlBlock::slot).orElse(0);
    Chip chip = new Chip(process.identity(), process.name(), slot, reason);
    line.ifPresent(at -> places.computeIfAbsent(at, _ -> new ArrayList<>()).add(chip));
  }

  private OptionalInt declaration(String name) {
    return name.isEmpty() ? OptionalInt.empty() : only(line -> declares(line, name));
  }

  private OptionalInt only(IntPredicate holds) {
    int[] lines = IntStream.range(0, tokens.size()).filter(holds).limit(2).toArray();
    return lines.length == 1 ? OptionalInt.of(lines[0]) : OptionalInt.empty();
  }

  private boolean joins(int line) {
    return code(line).contains(".join(");
  }

  private boolean declares(int line, String name) {
    String code = code(line).strip();
    return switch (source.language()) {
      case PYTHON -> code.startsWith("def " + name + "(");
      case JAVA -> declaresInJava(code, name);
      case PLAIN -> false;
    };
  }

  /// `type name(…` where `type` is no operator: a call has nothing, `.`, `=`, `return` … before it.
  private static boolean declaresInJava(String code, String name) {
    int at = code.indexOf(" " + name + "(");
    if (at <= 0 || code.endsWith(";")) {
      return false;
    }
    char before = code.charAt(at - 1);
    String word = code.substring(code.lastIndexOf(' ', at - 1) + 1, at);
    boolean typeEnds = Character.isJavaIdentifierPart(before) || before == '>' || before == ']';
    return typeEnds && !List.of("return", "new", "else", "throw", "case", "yield").contains(word);
  }

  /// A line without its strings and comments, and without blanks before brackets.
  private String code(int line) {
    StringBuilder code = new StringBuilder();
    for (Token token : tokens.get(line)) {
      switch (token.kind()) {
        case STRING, COMMENT -> code.append(' ');
        case PLAIN, KEYWORD, NUMBER, TYPE, ANNOTATION -> code.append(token.text());
      }
    }
    return code.toString().replaceAll("\\s+", " ").replace(" (", "(");
  }
}
