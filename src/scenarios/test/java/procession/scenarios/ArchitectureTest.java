package procession.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules inside this module, each with its reason.
@AnalyzeClasses(packages = "procession.scenarios", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /// Leaves out the classes of the tests, which have a folder of their own.
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule INTERNAL_IS_INTERNAL =
      classes()
          .that()
          .resideInAPackage("procession.scenarios.internal..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("procession.scenarios", "procession.scenarios.internal..")
          .because("the programs that users read must not lean on how they are run");

  @ArchTest
  static final ArchRule PROGRAMS_ARE_PLAIN =
      classes()
          .that()
          .resideInAPackage("procession.scenarios.catalogue..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "procession.runtime", "procession.scenarios.catalogue..")
          .because("a user can copy what the window shows into a file of their own and run it");

  @ArchTest
  static final ArchRule NO_WINDOW =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("scenarios are checked on machines without a display");
}
