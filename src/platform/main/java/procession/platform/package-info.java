/// The operating system as the rest of Procession sees it: [procession.platform.OperatingSystem]
/// spawns, identifies and opens processes, [procession.platform.SpawnedProcess] is a child until it
/// is reaped, [procession.platform.ProcessReference] a safe hold on any process,
/// [procession.platform.Containment] the promise that nothing outlives us.
package procession.platform;
