/// What the views share, without nodes.
package procession.desktop.model;
