/// What goes through the pipes between a process and its children: frames, and serialized objects
/// in them.
package procession.runtime.internal.channel;
