/// Reads the control blocks of runtime processes beside whatever source is in force: names, what
/// processes wait for, tasks, pools.
package procession.observe.internal.blocks;
