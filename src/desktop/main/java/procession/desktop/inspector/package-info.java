/// What is known of one process (its control block), what each process waits for, and what they
/// printed.
///
/// `ControlBlockRows`, `WaitRows` and `OutputModel` say what is shown and know no nodes.
package procession.desktop.inspector;
