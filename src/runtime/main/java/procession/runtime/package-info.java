/// multiprocessing for Java: [procession.runtime.ChildProcess] starts a real process,
/// [procession.runtime.Pool] keeps several and gives them tasks.
package procession.runtime;
