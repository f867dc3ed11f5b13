package procession.platform;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// How to start another JVM that runs a main class of ours (or of the user's program), the same
/// JDK as ours and the same code.
///
/// - **In a jlink image** our modules are part of the run time: `-m MODULE/MAIN`.
/// - **In development**, on the module path or the class path, everything of ours becomes one class
///   path: a JVM starts nearly twice as fast from a class path as from a module path of jars (38
///   against 70 ms measured).
///
/// The choice of [OperatingSystem#CHOICE_PROPERTY] is handed on. Nothing else of our own command
/// line is.
///
/// @param module the module the main class is in; only used in an image, "" for the class path
/// @param mainClass the main class, by its binary name
/// @param options options for the JVM, before all others
/// @param classPath further class path entries, before ours
/// @param modules further modules to resolve; only used in an image
/// @param nativeAccess whether it may call native functions without a warning
public record JavaCommand(
    String module,
    String mainClass,
    List<String> options,
    List<Path> classPath,
    List<String> modules,
    boolean nativeAccess) {

  /// Stands for no module: the main class is on the class path.
  private static final String CLASS_PATH = "";

  /// Copies the lists.
  public JavaCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    modules = List.copyOf(modules);
  }

  /// A JVM with no options that runs the class.
  ///
  /// @param module the module the class is in
  /// @param mainClass its binary name
  public static JavaCommand of(String module, String mainClass) {
    return new JavaCommand(module, mainClass, List.of(), List.of(), List.of(), false);
  }

  /// A JVM that runs a class of the class path, such as one the user wrote.
  ///
  /// @param mainClass its binary name
  public static JavaCommand ofClassPath(String mainClass) {
    return of(CLASS_PATH, mainClass);
  }

  /// The class path that gives a compiler or another JVM all of ours in development; "" in an image,
  /// where our modules are part of the run time.
  public static String ourClassPath() {
    return inImage() ? "" : joinedPath(ourEntries());
  }

  /// The same with these options for the JVM added.
  public JavaCommand withOptions(List<String> added) {
    return new JavaCommand(
        module, mainClass, joined(options, added), classPath, modules, nativeAccess);
  }

  /// The same with these class path entries added before ours.
  public JavaCommand withClassPath(List<Path> added) {
    return new JavaCommand(
        module, mainClass, options, joined(classPath, added), modules, nativeAccess);
  }

  /// The same with these modules resolved too.
  public JavaCommand withModules(List<String> added) {
    return new JavaCommand(
        module, mainClass, options, classPath, joined(modules, added), nativeAccess);
  }

  /// The same, allowed to call native functions.
  public JavaCommand withNativeAccess() {
    return new JavaCommand(module, mainClass, options, classPath, modules, true);
  }

  /// The command line that starts it.
  ///
  /// @param arguments the arguments for the main class
  public List<String> commandLine(List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(executable().toString());
    line.addAll(options);
    String choice = System.getProperty(OperatingSystem.CHOICE_PROPERTY);
    if (choice != null) {
      line.add("-D" + OperatingSystem.CHOICE_PROPERTY + "=" + choice);
    }
    line.addAll(inImage() ? imagePart() : classPathPart());
    line.addAll(arguments);
    return List.copyOf(line);
  }

  /// The launcher of the JDK or image that runs us.
  public static Path executable() {
    Path directory = Path.of(System.getProperty("java.home"), "bin");
    Path windows = directory.resolve("java.exe");
    return Files.exists(windows) ? windows : directory.resolve("java");
  }

  /// Whether we run from a jlink image that contains our modules.
  public static boolean inImage() {
    return ModuleFinder.ofSystem().find("procession.platform").isPresent();
  }

  private List<String> imagePart() {
    List<String> part = new ArrayList<>();
    if (!modules.isEmpty()) {
      part.addAll(List.of("--add-modules", String.join(",", modules)));
    }
    if (nativeAccess) {
      part.add("--enable-native-access=procession.platform");
    }
    if (!classPath.isEmpty()) {
      part.addAll(List.of("-cp", joinedPath(classPath.stream().map(Path::toString).toList())));
    }
    part.addAll(
        module.equals(CLASS_PATH) ? List.of(mainClass) : List.of("-m", module + "/" + mainClass));
    return part;
  }

  private List<String> classPathPart() {
    SequencedSet<String> entries = new LinkedHashSet<>();
    classPath.forEach(entry -> entries.add(entry.toAbsolutePath().toString()));
    entries.addAll(ourEntries());
    List<String> part = new ArrayList<>();
    if (nativeAccess) {
      part.add("--enable-native-access=ALL-UNNAMED");
    }
    part.addAll(List.of("-cp", joinedPath(entries), mainClass));
    return part;
  }

  private static List<String> ourEntries() {
    return joined(
        moduleEntries(System.getProperty("jdk.module.path", "")),
        classEntries(System.getProperty("java.class.path", "")));
  }

  /// A module path's entries as class path entries: a jar or an exploded module is one itself, any
  /// other directory holds them.
  private static List<String> moduleEntries(String modulePath) {
    List<String> entries = new ArrayList<>();
    for (String text : modulePath.split(File.pathSeparator)) {
      if (text.isEmpty()) {
        continue;
      }
      Path entry = Path.of(text).toAbsolutePath();
      if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
        entries.add(entry.toString());
      } else {
        entries.addAll(modulesIn(entry));
      }
    }
    return entries;
  }

  private static List<String> modulesIn(Path directory) {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        if (child.toString().endsWith(".jar") || Files.exists(child.resolve("module-info.class"))) {
          found.add(child.toString());
        }
      }
    } catch (IOException _) {
      // a module path may name what is not there: the JVM passes over it, and so do we
    }
    found.sort(null);
    return found;
  }

  /// A class path's entries made absolute: the child may have another working directory.
  private static List<String> classEntries(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .toList();
  }

  private static String joinedPath(Iterable<String> entries) {
    return String.join(File.pathSeparator, entries);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
