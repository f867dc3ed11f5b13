package procession.platform.internal.linux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kernel's release.
///
/// @param major 6 of `6.18.44-generic`
/// @param minor 18 of it
record KernelVersion(int major, int minor) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

  /// Parses what uname(2) says; 0.0 when it is nothing like a release.
  static KernelVersion parse(String release) {
    Matcher matcher = SHAPE.matcher(release);
    return matcher.matches()
        ? new KernelVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : new KernelVersion(0, 0);
  }

  boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return major > wantedMajor || major == wantedMajor && minor >= wantedMinor;
  }
}
