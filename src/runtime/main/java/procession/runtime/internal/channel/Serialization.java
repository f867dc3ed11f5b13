package procession.runtime.internal.channel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Objects as bytes, between processes of one program only: both ends run the program's own code.
/// The reading end still bounds what it takes.
public final class Serialization {
  private static final long MOST_DEPTH = 10_000;
  private static final long MOST_REFERENCES = 200_000_000;
  private static final long MOST_ARRAY = 1 << 30;

  private Serialization() {}

  /// The bytes of an object.
  ///
  /// @throws IOException when it, or something it refers to, is not serializable
  public static byte[] bytes(@Nullable Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(object, bytes);
    return bytes.toByteArray();
  }

  /// Writes an object.
  ///
  /// @throws IOException when it, or something it refers to, is not serializable
  public static void write(@Nullable Object object, OutputStream output) throws IOException {
    ObjectOutputStream stream = new ObjectOutputStream(output);
    stream.writeObject(object);
    stream.flush();
  }

  /// The object of such bytes.
  ///
  /// @throws IOException when they are none, or more than the bounds allow
  /// @throws ClassNotFoundException when this process has no such class
  public static @Nullable Object object(byte[] bytes) throws IOException, ClassNotFoundException {
    try (Input input = new Input(new ByteArrayInputStream(bytes))) {
      return input.readObject();
    }
  }

  /// Bounds what is read, and finds classes also where only the thread's class loader does.
  private static final class Input extends ObjectInputStream {
    Input(InputStream input) throws IOException {
      super(input);
      setObjectInputFilter(new Bounds());
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return super.resolveClass(description);
      } catch (ClassNotFoundException e) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
          throw e;
        }
        return Class.forName(description.getName(), false, loader);
      }
    }
  }

  private static final class Bounds implements ObjectInputFilter {
    @Override
    public Status checkInput(FilterInfo info) {
      boolean within =
          info.depth() <= MOST_DEPTH
              && info.references() <= MOST_REFERENCES
              && info.arrayLength() <= MOST_ARRAY;
      return within ? Status.UNDECIDED : Status.REJECTED;
    }
  }
}
