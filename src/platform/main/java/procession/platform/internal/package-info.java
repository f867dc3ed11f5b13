/// What serves the interfaces of [procession.platform]: the choice of an implementation, and the
/// guardian that outlives this process to clean up behind it, with the keeper that starts it.
package procession.platform.internal;
