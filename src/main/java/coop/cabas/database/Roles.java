package coop.cabas.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The application's database role: may read and write rows, never change the schema, and in append-only tables never
 * change a row. Nobody signs in as it; the pool's connections put it on with {@code SET ROLE}.
 *
 * <p>Roles belong to the whole server, not to a database, so this is no migration: a database moved to another server
 * finds its role again.
 */
public final class Roles {

    static final String APPLICATION = "cabas_app";
    private static final String LACKS_RIGHT = "42501";
    private static final int OLDEST_SERVER = 15;

    private Roles() {}

    /** Makes the role when missing, and lets the owner put it on. Safe to repeat, also by several instances at once. */
    public static void prepare(String url, String user, String password) {
        prepare(new Owner(url, user, password));
    }

    static void prepare(Owner owner) {
        try (Connection connection = owner.connect()) {
            requireServer(connection.getMetaData().getDatabaseMajorVersion());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtext('cabas roles'))");
                statement.execute("""
                        DO $$
                        BEGIN
                            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                                CREATE ROLE %1$s NOLOGIN;
                            END IF;
                            BEGIN
                                -- Being a member does not always suffice (PostgreSQL 16): only trying tells.
                                SET LOCAL ROLE %1$s;
                                RESET ROLE;
                            EXCEPTION WHEN insufficient_privilege THEN
                                GRANT %1$s TO CURRENT_USER;
                            END;
                        END $$""".formatted(APPLICATION));
                connection.commit();
            } catch (SQLException e) {
                if (LACKS_RIGHT.equals(e.getSQLState())) {
                    connection.rollback();
                    throw lacksRight(owner, exists(connection), e);
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new StartRefused(e, "database.unreachable", owner.url(), owner.user(), e.getMessage());
        }
    }

    private static void requireServer(int major) {
        if (major < OLDEST_SERVER) {
            throw new StartRefused("database.tooOld", Integer.toString(major), Integer.toString(OLDEST_SERVER));
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            statement.setString(1, APPLICATION);
            return statement.executeQuery().next();
        }
    }

    private static StartRefused lacksRight(Owner owner, boolean exists, SQLException cause) {
        String create = exists ? "" : "CREATE ROLE %s NOLOGIN; ".formatted(APPLICATION);
        String grant = "GRANT %s TO \"%s\";".formatted(APPLICATION, owner.user());
        return new StartRefused(cause, "database.lacksRole", owner.user(), create + grant);
    }
}
