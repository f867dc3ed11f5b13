/// The program's source with the places where its processes are, and the card of the scenario's
/// step below it.
///
/// `Tokenizer` colours words and `LinePlaces` infers places, both pure; `CodeView` alone knows the
/// incubating text control.
package procession.desktop.program;
