package coop.cabas.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The answers of the real server: errors are drawn by a second dispatch there, which {@code MockMvc} does not do. */
class HeadersWalk extends BrowserTest {

    @LocalServerPort
    private int served;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/account",
                "/nothing-here",
                "/a;b=c",
                "/%2e%2e/x",
                "/actuator/env",
                "/actuator/health",
                "/api/v1/nothing",
                "/password/not-a-link",
                "/assets/any/css/cabas.css",
                "/error",
            })
    void carryTheHeadersWhateverTheyAre(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + served + path))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.body()).doesNotContain("Exception", "at coop.cabas", "Tomcat");
        }
    }
}
