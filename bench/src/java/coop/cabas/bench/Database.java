package coop.cabas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database of the workshop, seen with its owner's rights. */
record Database(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As the application reads: its role, its settings. */
    Connection connectAsApplication() throws SQLException {
        var connection = connect();
        try (var statement = connection.createStatement()) {
            statement.execute("SET ROLE cabas_app");
            statement.execute("SET TIME ZONE 'Europe/Paris'");
        }
        return connection;
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String one(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** How the product is told to use it. */
    Map<String, String> environment() {
        return Map.of(
                "CABAS_DATABASE_URL", url,
                "CABAS_DATABASE_USER", user,
                "CABAS_DATABASE_PASSWORD", password,
                "CABAS_DEMO", "false");
    }
}
