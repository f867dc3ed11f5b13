/// One debugger for many processes at once: each process of a program followed from its first line,
/// each advanced alone. It is empty but for its place in the house; see the package.
@org.jspecify.annotations.NullMarked
module procession.stepping {
  requires static org.jspecify;
  requires transitive procession.runtime;
}
