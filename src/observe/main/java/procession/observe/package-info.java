/// The observer's face: [procession.observe.Observer] watches, [procession.observe.ProcessEvent] is
/// what sources say, [procession.observe.Snapshot] is all that is known at a moment.
package procession.observe;
