package procession.scenarios;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import procession.scenarios.ProgramException.Fault;
import procession.scenarios.SourceText.Language;

/// Opens files as programs.
final class ProgramFiles {
  private ProgramFiles() {}

  /// The program in a Java or Python file.
  static Program open(Path file, List<String> arguments) throws ProgramException {
    boolean java = file.toString().toLowerCase(Locale.ROOT).endsWith(".java");
    SourceText source = read(file, java ? Language.JAVA : Language.PYTHON);
    if (java) {
      return new Program.OfJavaFile(file, List.copyOf(arguments), source);
    }
    Path python =
        Python.interpreter()
            .orElseThrow(() -> new ProgramException(Fault.NO_PYTHON, file.toString()));
    return new Program.OfPythonFile(file, List.copyOf(arguments), python, source);
  }

  private static SourceText read(Path file, Language language) throws ProgramException {
    if (Files.isDirectory(file)) {
      throw new ProgramException(Fault.UNREADABLE, file.toString(), "a directory");
    }
    try {
      return SourceText.read(file, language);
    } catch (NoSuchFileException e) {
      throw new ProgramException(Fault.NO_FILE, file.toString());
    } catch (AccessDeniedException e) {
      throw new ProgramException(Fault.UNREADABLE, file.toString(), "permission denied");
    } catch (MalformedInputException e) {
      throw new ProgramException(Fault.UNREADABLE, file.toString(), "not UTF-8 text");
    } catch (IOException e) {
      throw new ProgramException(Fault.UNREADABLE, file.toString(), e.getMessage());
    }
  }
}
