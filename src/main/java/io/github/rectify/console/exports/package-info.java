/**
 * Ledgers, notices, weekly tables and case files handed out: for administrators and chiefs, each on record.
 */
@NullMarked
package io.github.rectify.console.exports;

import org.jspecify.annotations.NullMarked;
