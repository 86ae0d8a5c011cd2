/** The root holds only the application; the rooms stand below it (see each room's package-info). */
@NullMarked
package io.github.rectify;

import org.jspecify.annotations.NullMarked;
