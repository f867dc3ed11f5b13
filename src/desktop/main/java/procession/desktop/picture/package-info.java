/// Picture files. For whoever has a picture: a window, or what draws one without a display.
package procession.desktop.picture;
