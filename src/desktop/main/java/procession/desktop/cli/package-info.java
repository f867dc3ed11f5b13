/// The command line: what is asked for, who does it, and what is said when it cannot be done.
package procession.desktop.cli;
