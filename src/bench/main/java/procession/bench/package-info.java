/// One class a set of measurements, and what they share: rows, alternation, the table.
package procession.bench;
