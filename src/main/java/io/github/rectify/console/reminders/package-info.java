/** What the coming runs would say, and why somebody was told or not, as calls. */
@NullMarked
package io.github.rectify.console.reminders;

import org.jspecify.annotations.NullMarked;
