/// Where the application starts.
package procession.desktop;
