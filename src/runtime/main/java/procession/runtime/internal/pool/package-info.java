/// The pool behind [procession.runtime.Pool]: its queue, its slots, and the workers in them.
package procession.runtime.internal.pool;
