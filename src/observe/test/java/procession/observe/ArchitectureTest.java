package procession.observe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules inside this module, each with its reason.
@AnalyzeClasses(packages = "procession.observe", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /// Leaves out the classes of the tests, which have a folder of their own.
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule HISTORY_KNOWS_NO_SOURCE =
      noClasses()
          .that()
          .resideInAPackage("..internal.history..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.source..", "..internal.blocks..", "..internal.live..")
          .because("a recording is replayed through the same history, with nothing to observe");

  @ArchTest
  static final ArchRule SOURCES_KNOW_NO_HISTORY =
      noClasses()
          .that()
          .resideInAnyPackage("..internal.source..", "..internal.blocks..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.history..", "..internal.live..")
          .because("what is seen flows one way: sources, observer, history");

  @ArchTest
  static final ArchRule SOURCES_KNOW_NOTHING_OF_THE_RUNTIME =
      noClasses()
          .that()
          .resideInAPackage("..internal.source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("procession.runtime..")
          .because("any process can be observed, whatever it was written with");

  @ArchTest
  static final ArchRule ONLY_THE_MEMORY_LAYOUTS_OF_THE_RUNTIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("procession.runtime", "procession.runtime.internal..")
          .because(
              "observing must not start anything, only read what runtimes write about themselves");

  @ArchTest
  static final ArchRule SOURCES_ARE_REACHED_THROUGH_THEIR_INTERFACE =
      classes()
          .that()
          .implement(procession.observe.internal.source.Source.class)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..internal.source..")
          .because("the observer must work the same whichever source is in force");

  @ArchTest
  static final ArchRule NO_NATIVE_CALLS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.foreign..")
          .because("native calls are the platform's; this module is granted no native access");
}
