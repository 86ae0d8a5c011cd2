/**
 * What every page and call of the console shares: words and dates, assets, problem details and error pages.
 */
@NullMarked
package io.github.rectify.console.web;

import org.jspecify.annotations.NullMarked;
