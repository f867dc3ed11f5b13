package procession.scenarios.internal;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import procession.scenarios.ProgramException;
import procession.scenarios.ProgramException.Fault;

/// Compiles a user's Java file, so that its classes are files that child JVMs can load too.
public final class JavaFileCompiler {
  private JavaFileCompiler() {}

  /// Compiles a file.
  ///
  /// @param file the source
  /// @param classes an empty directory for the class files
  /// @param options what the compiler needs to find the runtime
  /// @return the name of the class that has its `main`
  /// @throws ProgramException when it does not compile or has no `main`
  public static String compile(Path file, Path classes, List<String> options)
      throws ProgramException, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new ProgramException(Fault.NO_COMPILER, file.toString());
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-g"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, found, all, null, files.getJavaFileObjects(file));
      Optional<String> main = Optional.empty();
      for (CompilationUnitTree unit : task.parse()) {
        main = mainClass(unit);
      }
      task.analyze();
      task.generate();
      refuseErrors(file, found);
      return main.orElseThrow(() -> new ProgramException(Fault.NO_MAIN, file.toString()));
    }
  }

  private static void refuseErrors(Path file, DiagnosticCollector<JavaFileObject> found)
      throws ProgramException {
    for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String message = diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse("error");
        throw new ProgramException(
            Fault.DOES_NOT_COMPILE,
            file.toString(),
            Long.toString(diagnostic.getLineNumber()),
            message);
      }
    }
  }

  private static Optional<String> mainClass(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .filter(JavaFileCompiler::hasMain)
        .map(type -> prefix + type.getSimpleName())
        .findFirst();
  }

  private static boolean hasMain(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .anyMatch(method -> method.getName().contentEquals("main"));
  }
}
