/// What runs in a child JVM. Its start is what a program waits for, so the code here does without
/// lambdas, streams, string templates and whatever else makes a JVM link method handles: that costs
/// milliseconds that the program's own code may never need.
package procession.runtime.internal.child;
