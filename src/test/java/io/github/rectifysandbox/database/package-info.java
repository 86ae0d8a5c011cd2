/** The database of the sandbox and of the tests: an embedded MariaDB, or the server that SPRING_DATASOURCE_URL names. */
@NullMarked
package io.github.rectifysandbox.database;

import org.jspecify.annotations.NullMarked;
