package procession.platform.internal.linux;

/// The error numbers that mean something to us (errno(3)), the same on x86-64 and AArch64.
final class ErrorNumber {
  static final int NOT_PERMITTED = 1;
  static final int NO_SUCH_FILE = 2;
  static final int NO_SUCH_PROCESS = 3;
  static final int INTERRUPTED = 4;
  static final int ARGUMENTS_TOO_LONG = 7;
  static final int NOT_EXECUTABLE_FORMAT = 8;
  static final int NO_CHILD = 10;
  static final int TRY_AGAIN = 11;
  static final int NO_MEMORY = 12;
  static final int PERMISSION_DENIED = 13;
  static final int EXISTS = 17;
  static final int NOT_A_DIRECTORY = 20;
  static final int IS_A_DIRECTORY = 21;
  static final int TOO_MANY_OPEN_ON_SYSTEM = 23;
  static final int TOO_MANY_OPEN = 24;
  static final int TEXT_BUSY = 26;
  static final int BROKEN_PIPE = 32;
  static final int NAME_TOO_LONG = 36;
  static final int TOO_MANY_LINKS = 40;

  private ErrorNumber() {}

  /// What it means, as the end of a sentence.
  static String meaning(long number) {
    return switch ((int) number) {
      case NOT_PERMITTED -> "not permitted";
      case NO_SUCH_FILE -> "no such file or directory";
      case NO_SUCH_PROCESS -> "no such process";
      case ARGUMENTS_TOO_LONG -> "its arguments and environment are too long";
      case NOT_EXECUTABLE_FORMAT -> "it is no program (a script needs a first line with #!)";
      case TRY_AGAIN -> "the system allows no more processes";
      case NO_MEMORY -> "not enough memory";
      case PERMISSION_DENIED -> "permission denied";
      case NOT_A_DIRECTORY -> "a part of its path is not a directory";
      case IS_A_DIRECTORY -> "it is a directory";
      case TOO_MANY_OPEN, TOO_MANY_OPEN_ON_SYSTEM -> "too many open files";
      case TEXT_BUSY -> "it is being written to";
      case BROKEN_PIPE -> "nobody reads the other end of the pipe any more";
      case NAME_TOO_LONG -> "its name is too long";
      case TOO_MANY_LINKS -> "too many symbolic links";
      default -> "error " + number;
    };
  }
}
