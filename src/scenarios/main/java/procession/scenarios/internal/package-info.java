/// How a program becomes a process, and the definitions of the scenarios.
package procession.scenarios.internal;
