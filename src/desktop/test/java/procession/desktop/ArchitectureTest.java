package procession.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

/// The rules inside this module, each with its reason.
@AnalyzeClasses(packages = "procession.desktop", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /// Leaves out the classes of the tests, which have a folder of their own.
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("procession.desktop.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a part that can be understood alone can be changed alone");

  @ArchTest
  static final ArchRule PARTS_KNOW_NO_FRAME =
      noClasses()
          .that()
          .resideInAnyPackage("..timeline..", "..tree..", "..program..", "..inspector..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..desktop.window..", "..desktop.cli..", "..desktop.screenshot..")
          .because("the frame puts the parts together; a part works in any frame, a test's too");

  @ArchTest
  static final ArchRule PARTS_KNOW_NO_OTHER_PART =
      slices()
          .matching("procession.desktop.(timeline|tree|program|inspector)..")
          .should()
          .notDependOnEachOther()
          .because("parts meet in the model's selection, not in each other");

  @ArchTest
  static final ArchRule MODEL_AND_TEXT_HAVE_NO_NODES =
      noClasses()
          .that()
          .resideInAnyPackage("procession.desktop.model..", "procession.desktop.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("what is shown is tested without a toolkit");

  @ArchTest
  static final ArchRule LAYOUTS_HAVE_NO_NODES =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Layout")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene..")
          .because("a layout is pure: its tests assert rectangles, not pixels");

  @ArchTest
  static final ArchRule COMMAND_LINE_WITHOUT_TOOLKIT =
      noClasses()
          .that()
          .resideInAPackage("procession.desktop.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("a run without a window must not need, or wait for, the toolkit's classes");

  @ArchTest
  static final ArchRule ONE_PLACE_STARTS_THE_TOOLKIT =
      noClasses()
          .that()
          .resideOutsideOfPackages("procession.desktop.window..", "procession.desktop.screenshot..")
          .should()
          .callMethod(Platform.class, "startup", Runnable.class)
          .because("the toolkit starts once in a JVM: with the window, or for the picture");
}
