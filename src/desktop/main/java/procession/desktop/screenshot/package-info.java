/// Pictures of the whole window, drawn without a display.
package procession.desktop.screenshot;
