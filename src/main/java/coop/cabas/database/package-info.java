/**
 * Where the data lives: the data folder, the PostgreSQL that Cabas starts by itself when it is given none, the
 * connections, and the database roles.
 *
 * <p>One engine everywhere: without {@code CABAS_DATABASE_URL} an embedded PostgreSQL runs in the data folder, with it the
 * coop's own server is used. The schema is migrated by the owner of the database; the application works under the role
 * {@value coop.cabas.database.Roles#APPLICATION}, which cannot change the schema.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package coop.cabas.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
