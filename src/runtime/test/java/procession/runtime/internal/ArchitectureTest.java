package procession.runtime.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules inside the module.
@AnalyzeClasses(
    packages = "procession.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule READERS_KNOW_NO_WRITERS =
      noClasses()
          .that()
          .resideInAPackage("procession.runtime.memory")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("procession.runtime", "procession.runtime.internal..")
          .because("an observer reads blocks and must not start a runtime by that");

  @ArchTest
  static final ArchRule CHILDREN_MAKE_NO_NATIVE_CALLS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "procession.runtime.internal.child", "procession.runtime.internal.blocks")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.foreign")
          .because("foreign functions cost a worker's start 80 to 140 ms and 10 MB");

  @ArchTest
  static final ArchRule CHILDREN_USE_NO_STREAMS =
      noClasses()
          .that()
          .resideInAPackage("procession.runtime.internal.child")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.stream")
          .because("linking lambdas costs a child's start milliseconds");

  @ArchTest
  static final ArchRule NO_SOCKETS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.channels.SocketChannel")
          .because("sockets cost a worker's start 25 to 40 ms; plain pipes cost nothing");

  @ArchTest
  static final ArchRule NO_BARE_PIDS =
      noClasses()
          .should()
          .callMethod(ProcessHandle.class, "destroy")
          .orShould()
          .callMethod(ProcessHandle.class, "destroyForcibly")
          .because("a signal goes through a checked identity, never to a bare pid");

  @ArchTest
  static final ArchRule POOLS_KNOW_NOTHING_OF_A_CHILDS_INSIDE =
      noClasses()
          .that()
          .resideInAnyPackage("procession.runtime.internal.pool", "procession.runtime")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("procession.runtime.internal.child")
          .because("parent and child meet in the channel's frames only");
}
