/// The observer at work: one thread looks, resolves what the sources say about the same process,
/// and writes the history.
package procession.observe.internal.live;
