/// How the runtime works: this process as the runtime knows it, and the children it starts.
package procession.runtime.internal;
