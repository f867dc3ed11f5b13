/// Where observations come from: each [procession.observe.internal.source.Source] turns what it
/// sees into [procession.observe.ProcessEvent]s. One thread at a time uses a source.
package procession.observe.internal.source;
