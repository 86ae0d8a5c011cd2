/** The application in the sandbox: its defaults, its data, the members' acts through the real callback, and the calls for them. */
@NullMarked
package io.github.rectifysandbox.app;

import org.jspecify.annotations.NullMarked;
