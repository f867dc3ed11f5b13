package procession.runtime.internal.pool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serializes a task and finds out what to call it. A lambda has no name of its own; but when it is
/// serialized, the JDK writes a [SerializedLambda] in its place, which says what it calls.
public final class TaskEncoder extends ObjectOutputStream {
  private static final String OURS = "procession/runtime/Ta";

  /// What javac calls the body of a serializable lambda: `lambda$main$a3b8fa58$1`.
  private static final Pattern LAMBDA_BODY =
      Pattern.compile("lambda\\$(.+?)(\\$[0-9a-f]{1,8})?\\$\\d+");

  private @Nullable String name;

  private TaskEncoder(OutputStream output) throws IOException {
    super(output);
    enableReplaceObject(true);
  }

  /// A serialized task and its name.
  public record Encoded(byte[] bytes, String name) {}

  /// Serializes a task.
  ///
  /// @param task what travels
  /// @param programs the program's own object in it, for a name where there is no lambda
  /// @throws IllegalArgumentException when it, or what it captures, is not serializable
  public static Encoded encode(Object task, Object programs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TaskEncoder encoder = new TaskEncoder(bytes)) {
      encoder.writeObject(task);
      encoder.flush();
      @Nullable String found = encoder.name;
      return new Encoded(
          bytes.toByteArray(), found != null ? found : programs.getClass().getSimpleName());
    } catch (IOException | StackOverflowError e) {
      throw new IllegalArgumentException("the task cannot be sent to a worker: " + e, e);
    }
  }

  @Override
  protected Object replaceObject(Object object) {
    if (name == null
        && object instanceof SerializedLambda lambda
        && lambda.getFunctionalInterfaceClass().startsWith(OURS)) {
      name = nameOf(lambda);
    }
    return object;
  }

  /// A method reference's method, a constructor reference's class, or the method that a lambda
  /// expression stands in.
  private static String nameOf(SerializedLambda lambda) {
    String method = lambda.getImplMethodName();
    if (method.equals("<init>")) {
      String type = lambda.getImplClass();
      return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
    }
    Matcher lambdaBody = LAMBDA_BODY.matcher(method);
    return lambdaBody.matches() ? lambdaBody.group(1) : method;
  }
}
