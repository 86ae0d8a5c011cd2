/** Time that can be moved: the clock, and the driver that runs what falls due on the way. */
@NullMarked
package io.github.rectifysandbox.time;

import org.jspecify.annotations.NullMarked;
