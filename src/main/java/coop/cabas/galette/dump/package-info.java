/**
 * Reads database dumps as text: those of PostgreSQL and of MySQL or MariaDB, without any database. What is in a dump is
 * hostile: nothing of it is ever executed, and a value is only ever text or bytes.
 */
@NullMarked
package coop.cabas.galette.dump;

import org.jspecify.annotations.NullMarked;
