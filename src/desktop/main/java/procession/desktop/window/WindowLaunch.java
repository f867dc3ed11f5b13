package procession.desktop.window;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Opens the window and waits until it is closed.
public final class WindowLaunch {
  private WindowLaunch() {}

  /// Opens the window; returns when it was closed and what it ran has ended.
  ///
  /// @param start how to begin
  /// @param noWindow called when the display refuses a window
  /// @return whether there was a window
  /// @throws InterruptedException when the waiting thread is interrupted
  public static boolean show(WindowStart start, Runnable noWindow) throws InterruptedException {
    ToolkitCache.prepare();
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> new LiveWindow(start, closed::countDown).open());
    } catch (UnsupportedOperationException | UnsatisfiedLinkError | IllegalStateException e) {
      // the toolkit could not reach the display, or lacks a library that it needs
      noWindow.run();
      return false;
    }
    closed.await();
    Platform.exit();
    return true;
  }
}
