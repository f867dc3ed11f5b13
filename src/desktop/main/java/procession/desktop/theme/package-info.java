/// Colours, fonts and style sheets.
package procession.desktop.theme;
