/// The catalogue of scenarios and the engine that runs programs: scenarios, Java and Python files,
/// any command.
///
/// - [procession.scenarios.Catalogue] lists the scenarios; each is a real program whose source the
///   user reads (`catalogue`), with steps whose claims are checked against what is observed.
/// - [procession.scenarios.ProgramRun] runs one program: contained, observed, commanded.
@org.jspecify.annotations.NullMarked
module procession.scenarios {
  requires static org.jspecify;
  requires transitive procession.platform;
  requires transitive procession.observe;
  requires transitive procession.runtime;
  requires procession.stepping;
  requires com.google.gson;
  requires jdk.compiler;

  exports procession.scenarios;
}
