/// The programs of processes that are spawned by hand.
package procession.scenarios.playground;
