package coop.cabas.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How the owner of the database connects: as itself to migrate, and under the application's role for everything else. */
record Owner(String url, String user, String password) implements JdbcConnectionDetails, FlywayConnectionDetails {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
