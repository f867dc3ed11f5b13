/// The layouts of what runtime processes keep in shared memory, each owned by one class with a
/// diagram of its bytes, and the readers that another process uses. Whatever is read here is
/// untrusted: bounded, checked, refused when corrupt.
package procession.runtime.memory;
