/// Pictures of the window, with a display or without.
package procession.desktop.screenshot;
