package procession.desktop.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import procession.desktop.text.Messages;

/// One sentence for wrong arguments, in the user's language.
final class UsageFault {
  private UsageFault() {}

  static String sentence(ParameterException fault, Messages messages) {
    return switch (fault) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched(), messages);
      case MissingParameterException missing ->
          messages.text("cli.missing", names(missing.getMissing()));
      case MaxValuesExceededException _ -> messages.text("cli.twice");
      default ->
          fault.getArgSpec() instanceof OptionSpec option
              ? messages.text(
                  "cli.value", option.longestName(), String.valueOf(fault.getValue()), option.paramLabel())
              : messages.text("cli.arguments");
    };
  }

  private static String unmatched(List<String> words, Messages messages) {
    String first = words.getFirst();
    return first.startsWith("-")
        ? messages.text("cli.unknownOption", first)
        : messages.text("cli.unknownWord", first);
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream()
        .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
        .collect(Collectors.joining(" "));
  }
}
