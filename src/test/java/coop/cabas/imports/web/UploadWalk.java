package coop.cabas.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.testing.TestClockConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Uploads as only a real server sees them: their size, their names, their length untold. Shares the walks' application. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClockConfiguration.class)
class UploadWalk {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final long TWO_HUNDRED_MEGABYTES = 200L << 20;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    @BeforeEach
    void signIn() throws Exception {
        var name = UUID.randomUUID().toString();
        roles.create(name, Set.of("sales.import"));
        accounts.createWithPassword(
                new NewAccount(name + "@example.org", "Didier", Locale.FRENCH, List.of(name)), PASSWORD);
        token = tokenOf(get("/sign-in").body());
        var form = "email=" + name + "%40example.org&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf=" + token;
        var answer = send(HttpRequest.newBuilder(address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(303);
        token = tokenOf(get("/imports/aemsoft").body());
    }

    @Test
    void answersTwoHundredMegabytesWithAPageThatTellsWhatToDo() throws Exception {
        var answer = upload(ofKnownLength("big.xls", TWO_HUNDRED_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("C’est trop à la fois", "128 Mo", "Vérifier ces fichiers");
    }

    @Test
    void answersAFileOverItsOwnLimitWithItsName() throws Exception {
        var answer = upload(ofKnownLength("grand.xls", 65L << 20));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("grand.xls", "64 Mo au plus par fichier");
    }

    @Test
    void turnsAwayAnUploadThatDoesNotTellItsLength() throws Exception {
        var answer = upload(BodyPublishers.ofInputStream(() -> body("endless.xls", 20L << 20)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void takesANameOfTenThousandCharacters() throws Exception {
        var answer = upload(ofKnownLength("é".repeat(10_000) + ".xls", 10));

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnUploadThatNoPageOfOursSent() throws Exception {
        token = "forged";

        assertThat(upload(ofKnownLength("a.xls", 10)).statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoLargeUploadAnywhereElse() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/language"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(ofKnownLength("big.xls", 20L << 20)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void sendsAStrangersUploadToTheDoor() throws Exception {
        var stranger = HttpClient.newHttpClient();
        var answer = stranger.send(
                HttpRequest.newBuilder(address("/imports/aemsoft"))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(ofKnownLength("big.xls", TWO_HUNDRED_MEGABYTES))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }

    private HttpResponse<String> upload(BodyPublisher body) throws Exception {
        return send(HttpRequest.newBuilder(address("/imports/aemsoft"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(body));
    }

    private BodyPublisher ofKnownLength(String name, long size) throws IOException {
        long length;
        try (var body = body(name, 0)) {
            length = body.readAllBytes().length + size;
        }
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body(name, size)), length);
    }

    private InputStream body(String name, long size) {
        var head = """
                --edge\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: application/vnd.ms-excel\r
                \r
                """.formatted(token, name);
        return new SequenceInputStream(
                Collections.enumeration(List.of(text(head), new Zeros(size), text("\r\n--edge--\r\n"))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String tokenOf(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** So many bytes of nothing, never all in memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, length);
            java.util.Arrays.fill(buffer, offset, offset + some, (byte) 0);
            left -= some;
            return some;
        }
    }
}
