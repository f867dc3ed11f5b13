/// What the events amount to: [procession.observe.internal.history.History] keeps every process's
/// states in arrays that only grow, and makes immutable snapshots that share them.
package procession.observe.internal.history;
