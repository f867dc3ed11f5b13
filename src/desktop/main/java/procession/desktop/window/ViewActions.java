package procession.desktop.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import procession.desktop.text.Messages;
import procession.desktop.text.ProgramSentence;
import procession.scenarios.Program;
import procession.scenarios.ProgramException;
import procession.scenarios.SpeedChoice;

/// Actions on the window itself, and those that ask for something first. For the JavaFX thread.
final class ViewActions {
  private final Node owner;
  private final WindowModel model;
  private final WindowCommands commands;
  private final Messages messages;
  private final BooleanProperty sideShown = new SimpleBooleanProperty(true);
  private final WindowAction openFile;
  private final WindowAction launchCommand;
  private final WindowAction sendInput;
  private final WindowAction toggleSide;
  private final WindowAction switchTheme;
  private final WindowAction switchLanguage;
  private Optional<TextField> searchField = Optional.empty();
  private final WindowAction find;

  ViewActions(
      Node owner,
      WindowModel model,
      WindowCommands commands,
      Messages messages,
      Runnable themeSwitch,
      Runnable languageSwitch) {
    this.owner = owner;
    this.model = model;
    this.commands = commands;
    this.messages = messages;
    this.openFile = action("Shortcut+O", "window.openFile", this::chooseFile);
    this.launchCommand = action("Shortcut+L", "window.launch", this::askCommand);
    this.sendInput = action("Shortcut+I", "window.sendInput", this::askInput);
    this.toggleSide =
        action("Shortcut+B", "window.toggleSide", () -> sideShown.set(!sideShown.get()));
    this.switchTheme = action("Shortcut+T", "window.theme", themeSwitch);
    this.switchLanguage = action("Shortcut+G", "window.language", languageSwitch);
    this.find = action("Shortcut+F", "window.find", this::focusSearch);
  }

  private WindowAction action(String key, String text, Runnable effect) {
    return WindowAction.on(key, messages.text(text), effect);
  }

  void searchWith(TextField field) {
    searchField = Optional.of(field);
  }

  private void focusSearch() {
    searchField.ifPresent(TextField::requestFocus);
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("window.openFile"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text("window.programs"), "*.java", "*.py"));
    File file = chooser.showOpenDialog(screen());
    if (file != null) {
      openPath(file.toPath());
    }
  }

  private void openPath(Path file) {
    try {
      SpeedChoice speeds = new SpeedChoice(true, model.speed().get());
      commands.open(Program.named(file.toString(), List.of(), speeds));
    } catch (ProgramException e) {
      model.notice().set(Optional.of(new ProgramSentence(messages).of(e)));
    }
  }

  private void askCommand() {
    ask("window.launch", "window.launch.hint")
        .map(CommandWords::split)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> commands.open(new Program.OfCommand(words)));
  }

  private void askInput() {
    model
        .selection()
        .process()
        .get()
        .filter(commands::takesInput)
        .ifPresentOrElse(
            target ->
                ask("window.sendInput", "window.sendInput.hint")
                    .ifPresent(line -> commands.sendInput(target, line)),
            () -> model.notice().set(Optional.of(messages.text("window.why.noInput"))));
  }

  private Optional<String> ask(String title, String hint) {
    TextInputDialog dialog = new TextInputDialog();
    dialog.initOwner(screen());
    dialog.setTitle(messages.text(title));
    dialog.setHeaderText(messages.text(hint));
    return dialog.showAndWait();
  }

  private Window screen() {
    return owner.getScene().getWindow();
  }

  BooleanProperty sideShown() {
    return sideShown;
  }

  WindowAction openFile() {
    return openFile;
  }

  WindowAction launchCommand() {
    return launchCommand;
  }

  WindowAction switchTheme() {
    return switchTheme;
  }

  WindowAction switchLanguage() {
    return switchLanguage;
  }

  WindowAction sendInput() {
    return sendInput;
  }

  WindowAction toggleSide() {
    return toggleSide;
  }

  WindowAction find() {
    return find;
  }
}
