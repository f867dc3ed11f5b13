/// The program's source with the places where its processes are, and the card of the scenario's
/// step below it.
///
/// `Tokenizer` colours words and `LinePlaces` infers places, both pure; `CodeView` shows them as a
/// virtual list.
package procession.desktop.program;
