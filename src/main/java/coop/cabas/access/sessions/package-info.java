/** Where sessions live: rows in PostgreSQL, copies in memory that are checked again each second. */
@NullMarked
package coop.cabas.access.sessions;

import org.jspecify.annotations.NullMarked;
