/// Linux through system calls, for which [Kernel][procession.platform.internal.linux.Kernel] is the
/// way out of Java and each class that names a structure of the kernel's is the one that knows its
/// layout.
package procession.platform.internal.linux;
