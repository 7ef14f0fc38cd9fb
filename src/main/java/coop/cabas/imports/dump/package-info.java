/**
 * Reads database dumps as text: those of PostgreSQL and of MySQL or MariaDB, without any database. What is in a dump is
 * hostile: nothing of it is ever executed, and a value is only ever text or bytes.
 */
@NamedInterface("dump")
@NullMarked
package coop.cabas.imports.dump;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
