package procession.desktop.inspector;

import procession.platform.ProcessIdentity;

/// One process in the table of waits.
///
/// @param process which
/// @param name its name
/// @param pid its pid
/// @param waits what it waits for, or what else it does
/// @param since how long it has been doing that
/// @param source who says so
record WaitRow(
    ProcessIdentity process, String name, String pid, String waits, String since, String source) {}
