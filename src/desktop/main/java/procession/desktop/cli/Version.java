package procession.desktop.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/// Our version, as the build wrote it into the module.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"procession " + number()};
  }

  static String number() {
    return ResourceBundle.getBundle("procession.desktop.cli.version").getString("version");
  }
}
