/// What can be run, and running it.
package procession.scenarios;
