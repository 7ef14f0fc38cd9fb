package coop.cabas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.Cabas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Cabas on a server that it did not start: PostgreSQL 15, whose administrator gave it a user and a database. */
class OwnServerTest {

    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void servesFromAnEmptyDatabase() throws Exception {
        server.asAdministrator(
                "postgres", "CREATE ROLE coop LOGIN CREATEROLE PASSWORD 'secret'", "CREATE DATABASE coop OWNER coop");
        try (var application = SpringApplication.run(
                        Cabas.class,
                        "--cabas.database.url=" + server.url("coop"),
                        "--cabas.database.user=coop",
                        "--cabas.database.password=secret",
                        "--spring.flyway.enabled=true",
                        "--server.port=0");
                var http = HttpClient.newHttpClient()) {
            var web = (WebServerApplicationContext) application;
            var health = URI.create("http://localhost:%d/actuator/health"
                    .formatted(web.getWebServer().getPort()));
            var answer = http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("PostgreSQL");
            var jdbc = application.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT current_user || ' of ' || session_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("cabas_app of coop");
            assertThat(jdbc.sql("SHOW server_version_num").query(Integer.class).single())
                    .isBetween(150000, 159999);
        }
    }

    @Test
    void tellsTheAdministratorWhatIsMissingAndGoesOnOnceItIsGiven() throws Exception {
        server.asAdministrator(
                "postgres", "CREATE ROLE \"plain user\" LOGIN", "CREATE DATABASE plain OWNER \"plain user\"");
        // Another test may have made the role for its own user.
        server.asAdministrator(
                "plain",
                "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'cabas_app') THEN"
                        + " ALTER ROLE cabas_app RENAME TO another_app; END IF; END $$");
        try {
            String[] remedy = new String[1];
            assertThatThrownBy(() -> Roles.prepare(server.url("plain"), "plain user", ""))
                    .isInstanceOf(StartRefused.class)
                    .satisfies(refused -> remedy[0] = statementsIn(refused.getMessage()));
            server.asAdministrator("plain", remedy[0]);
            Roles.prepare(server.url("plain"), "plain user", "");
        } finally {
            server.asAdministrator(
                    "plain",
                    "DROP ROLE IF EXISTS cabas_app",
                    "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'another_app') THEN"
                            + " ALTER ROLE another_app RENAME TO cabas_app; END IF; END $$");
        }
    }

    @Test
    void saysSoWhenTheServerDoesNotAnswer() {
        assertThatThrownBy(() -> Roles.prepare(server.url("nowhere"), "nobody", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CABAS_DATABASE_URL")
                .hasMessageContaining("nobody");
    }

    private static String statementsIn(String message) {
        var found = Pattern.compile("CREATE ROLE .*;").matcher(message);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
