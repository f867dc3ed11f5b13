package procession.platform.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules inside this module, each with its reason.
@AnalyzeClasses(
    packages = "procession.platform",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ONLY_LINUX_CALLS_NATIVE_CODE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.linux..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.foreign..")
          .because("a JVM that needs only the portable part must not pay for native calls");

  @ArchTest
  static final ArchRule PORTABLE_KNOWS_NO_LINUX =
      noClasses()
          .that()
          .resideInAPackage("..internal.portable..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal.linux..")
          .because("the portable part must load where there is no Linux");

  @ArchTest
  static final ArchRule LINUX_IS_REACHED_THROUGH_THE_CHOICE =
      classes()
          .that()
          .resideInAPackage("..internal.linux..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("..internal.linux..", "procession.platform.internal")
          .because("what the module exports must not tie its users to one system");

  @ArchTest
  static final ArchRule THE_EXPORTED_PACKAGE_NAMES_ONE_INTERNAL_CLASS =
      noClasses()
          .that()
          .resideInAPackage("procession.platform")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.linux..", "..internal.portable..")
          .because("PlatformChoice alone decides which implementation serves a JVM");

  @ArchTest
  static final ArchRule NUMBERS_OF_SYSTEM_CALLS_HAVE_ONE_HOME =
      noClasses()
          .that()
          .resideInAPackage("..internal.linux..")
          .and()
          .doNotHaveSimpleName("Kernel")
          .and()
          .doNotHaveSimpleName("SpawnLibrary")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.foreign.Linker")
          .because("two classes know how to leave Java: one for the kernel, one for posix_spawn");

  @ArchTest
  static final ArchRule NOTHING_IS_GLOBAL_AND_MUTABLE =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("procession.platform..")
          .should()
          .beFinal()
          .because("what all share nobody may exchange");
}
