/// Stepping: nothing stands here yet; the module holds its place in the arrows between modules.
package procession.stepping;
