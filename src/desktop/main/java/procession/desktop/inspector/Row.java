package procession.desktop.inspector;

/// One line of a control block.
///
/// @param key which, the end of its label's key
/// @param value the value with its unit
/// @param source where it comes from and how sure it is
record Row(String key, String value, String source) {}
