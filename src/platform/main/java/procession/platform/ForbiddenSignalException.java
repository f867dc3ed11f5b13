package procession.platform;

/// The system does not let us signal a process: it belongs to another user.
public final class ForbiddenSignalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message which signal, which process, why
  public ForbiddenSignalException(String message) {
    super(message);
  }
}
