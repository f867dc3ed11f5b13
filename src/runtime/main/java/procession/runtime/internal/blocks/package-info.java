/// The writers of the blocks whose layouts are in [procession.runtime.memory], and the directory
/// that the blocks are in.
package procession.runtime.internal.blocks;
