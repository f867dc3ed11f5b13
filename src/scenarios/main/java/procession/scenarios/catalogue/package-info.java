/// The programs of the scenarios: each file is what the user reads and what runs.
package procession.scenarios.catalogue;
