/// Measurements of Procession beside its peers, each run in turn with them on the same machine. Not
/// shipped. [procession.bench.Bench] runs one set by name.
@org.jspecify.annotations.NullMarked
module procession.bench {
  requires static org.jspecify;
  requires procession.platform;
  requires procession.runtime;
  requires procession.observe;
  requires com.google.gson;
}
