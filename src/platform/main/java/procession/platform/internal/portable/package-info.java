/// Every system, with what Java itself offers. Knows nothing of native calls, nor of Linux.
package procession.platform.internal.portable;
