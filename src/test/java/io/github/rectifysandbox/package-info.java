/** What makes the application a sandbox. It stands outside the application's root package, so that no test picks it up unasked. */
@NullMarked
package io.github.rectifysandbox;

import org.jspecify.annotations.NullMarked;
