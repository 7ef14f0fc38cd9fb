package coop.cabas.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The database of this data folder, inside the embedded PostgreSQL. */
record EmbeddedDatabase(EmbeddedPostgres server) implements AutoCloseable {

    private static final String NAME = "cabas";

    static EmbeddedDatabase in(Home home) {
        var database = new EmbeddedDatabase(EmbeddedPostgres.holdOn(home.postgresql()));
        database.createWhenMissing();
        return database;
    }

    Owner owner() {
        return ownerOf(NAME);
    }

    private Owner ownerOf(String name) {
        return new Owner(server.url(name), server.user(), server.password());
    }

    private void createWhenMissing() {
        try (Connection connection = ownerOf("postgres").connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(NAME))) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
