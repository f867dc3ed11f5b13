/// The frame around the parts: the composition root, the toolbar and menus, and the session that
/// runs programs for them.
package procession.desktop.window;
