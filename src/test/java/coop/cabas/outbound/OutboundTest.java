package coop.cabas.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import coop.cabas.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Against a server on this machine, which the tests call the Internet. */
class OutboundTest {

    private static final int MOST = 1000;

    private HttpServer server;
    private Outbound outbound;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        outbound = LocalOutbound.on(port());
    }

    @AfterEach
    void stop() throws IOException {
        outbound.close();
        server.stop(0);
    }

    @Test
    void fetchesADocumentWithItsTypeAndEtag() {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            answer(exchange, 200, exchange.getRequestHeaders().getFirst("User-Agent"));
        });
        var answer = outbound.fetch(at("/feed"), null, MOST);
        assertThat(answer.isOk()).isTrue();
        assertThat(new String(answer.body(), UTF_8)).startsWith("Cabas");
        assertThat(answer.type()).isEqualTo("application/atom+xml");
        assertThat(answer.etag()).isEqualTo("\"one\"");
    }

    @Test
    void presentsItselfAsAServerAsks() {
        serve(
                "/who",
                exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("User-Agent")));
        var answer = outbound.fetch(at("/who"), null, MOST, "Cabas/1 (ana@example.org)");
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("Cabas/1 (ana@example.org)");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> outbound.fetch(at("/who"), null, MOST, "Cabas\r\nX: y"));
    }

    @Test
    void asksForAnUnchangedDocumentOnlyOnce() {
        serve("/feed", exchange -> {
            var known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 200, -1);
            exchange.close();
        });
        assertThat(outbound.fetch(at("/feed"), "\"one\"", MOST).isUnchanged()).isTrue();
        assertThat(outbound.fetch(at("/feed"), "\"two\"", MOST).isUnchanged()).isFalse();
        // no header can be smuggled in
        assertThat(outbound.fetch(at("/feed"), "\"one\"\r\nX: y", MOST).isUnchanged())
                .isFalse();
    }

    @Test
    void handsOnWhateverStatusTheServerGives() {
        serve("/gone", exchange -> answer(exchange, 410, "gone"));
        assertThat(outbound.fetch(at("/gone"), null, MOST).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/, outbound.scheme",
        "file:///etc/passwd, outbound.scheme",
        "//example.org/, outbound.scheme",
        "http:///feed, outbound.noHost",
        "http://un_der:x/, outbound.noHost",
        "http://ana:secret@example.org/, outbound.credentials",
        "http://example.org:22/, outbound.port",
        "https://example.org:5432/, outbound.port"
    })
    void refusesAddressesThatAreNotPlain(String address, String why) {
        refuses(address, why);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> outbound.mustBeFetchable(URI.create(address)))
                .withMessage(why);
    }

    @Test
    void refusesNamesThatStandForPrivateAddresses() throws IOException {
        for (var address : List.of("127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00:ec2::254")) {
            try (var strict = new Outbound(onlyThePublic(host -> List.of(InetAddress.getByName(address))))) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> strict.fetch(at("/"), null, MOST))
                        .withMessage("outbound.notPublic");
            }
        }
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongPublicOnes() throws IOException {
        try (var strict = new Outbound(onlyThePublic(
                host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("192.168.1.1"))))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> strict.fetch(at("/"), null, MOST))
                    .withMessage("outbound.notPublic");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://localhost/",
        "http://2130706433/",
        "http://[::ffff:10.0.0.1]/"
    })
    void refusesTheMachineItselfUnderAnyName(String address) throws IOException {
        try (var real = new Outbound(Bounds.ofTheInternet())) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> real.fetch(URI.create(address), null, MOST))
                    .withMessage("outbound.notPublic");
        }
    }

    @Test
    void connectsToTheAddressThatItChecked() throws IOException {
        serve("/feed", exchange -> answer(exchange, 200, "here"));
        var asked = new AtomicInteger();
        // A name that is good the first time it is asked for, and private ever after.
        try (var rebound = new Outbound(LocalOutbound.bounds(
                port(),
                host -> List.of(
                        asked.incrementAndGet() == 1
                                ? InetAddress.getLoopbackAddress()
                                : InetAddress.getByName("10.0.0.1"))))) {
            assertThat(rebound.fetch(at("/feed"), null, MOST).isOk()).isTrue();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void followsAFewRedirectsAndChecksEach() {
        serve("/feed", exchange -> answer(exchange, 200, "here"));
        redirect("/old", "/feed");
        redirect("/ring", "/ring");
        redirect("/credentials", "http://ana:secret@example.org/");
        redirect("/file", "file:///etc/passwd");
        redirect("/database", "http://example.org:5432/");
        assertThat(outbound.fetch(at("/old"), null, MOST).address()).isEqualTo(at("/feed"));
        refuses(at("/ring").toString(), "outbound.redirects");
        refuses(at("/credentials").toString(), "outbound.credentials");
        refuses(at("/file").toString(), "outbound.scheme");
        refuses(at("/database").toString(), "outbound.port");
    }

    @Test
    void refusesARedirectIntoThePrivateNetwork() throws IOException {
        redirect("/old", "http://intranet.example:" + port() + "/secret");
        serve("/secret", exchange -> answer(exchange, 200, "secret"));
        try (var outside = new Outbound(LocalOutbound.bounds(
                port(),
                host -> List.of(
                        host.startsWith("intranet")
                                ? InetAddress.getByName("192.168.0.1")
                                : InetAddress.getLoopbackAddress())))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> outside.fetch(at("/old"), null, MOST))
                    .withMessage("outbound.notPublic");
        }
    }

    @Test
    void followsARedirectWithoutReadingWhatComesWithIt() {
        serve("/feed", exchange -> answer(exchange, 200, "here"));
        serve("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/feed");
            exchange.sendResponseHeaders(302, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });
        var start = System.nanoTime();
        assertThat(outbound.fetch(at("/old"), null, MOST).address()).isEqualTo(at("/feed"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/feed, http://example.org/feed",
        "HTTPS://example.org/feed, HTTP://other.example/",
        "https://example.org/feed, ftp://example.org/"
    })
    void isNotLedFromASafeAddressToOneThatAnybodyCouldForge(String from, String to) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Addresses.next(URI.create(from), to))
                .withMessage("outbound.downgrade");
        assertThat(Addresses.next(URI.create(from), "new")).hasToString(from.replace("feed", "new"));
        assertThat(Addresses.next(URI.create("http://example.org/"), "https://example.org/"))
                .hasScheme("https");
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        serve("/just", exchange -> answer(exchange, 200, "x".repeat(MOST)));
        serve("/large", exchange -> answer(exchange, 200, "x".repeat(MOST + 1)));
        assertThat(outbound.fetch(at("/just"), null, MOST).body()).hasSize(MOST);
        refuses(at("/large").toString(), "outbound.tooLarge");
    }

    @Test
    void refusesADocumentThatGrowsTooLargeWhenDecompressed() {
        serve("/small", exchange -> gzipped(exchange, "x".repeat(MOST)));
        serve("/bomb", exchange -> gzipped(exchange, "x".repeat(50_000_000)));
        serve("/other", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip, gzip");
            answer(exchange, 200, "?");
        });
        assertThat(outbound.fetch(at("/small"), null, MOST).body()).hasSize(MOST);
        refuses(at("/bomb").toString(), "outbound.tooLarge");
        refuses(at("/other").toString(), "outbound.encoding");
    }

    /** Java's decompression calls itself once per piece. */
    @Test
    void survivesADocumentOfAMillionEmptyPieces() {
        var piece = packed("");
        serve("/pieces", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                var some = new ByteArrayOutputStream();
                for (int i = 0; i < 1000; i++) {
                    some.write(piece);
                }
                for (int i = 0; i < 1000; i++) {
                    some.writeTo(body);
                }
            }
        });
        refuses(at("/pieces").toString(), "outbound.encoding");
    }

    @Test
    void doesNotReadADocumentWithoutEndToItsEnd() {
        serve("/endless", exchange -> endless(exchange, 0));
        serve("/announced", exchange -> endless(exchange, 1L << 40));
        for (var path : List.of("/endless", "/announced")) {
            var start = System.nanoTime();
            refuses(at(path).toString(), "outbound.tooLarge");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void refusesHeadersWithoutEnd() {
        serve("/headers", exchange -> {
            exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
            answer(exchange, 200, "here");
        });
        refuses(at("/headers").toString(), "outbound.unreachable");
    }

    @Test
    void waitsNoLongerThanAllowedForAServerThatDripsBytes() {
        serve("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(300);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var start = System.nanoTime();
        refuses(at("/drip").toString(), "outbound.slow");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        server.stop(0);
        refuses(at("/feed").toString(), "outbound.unreachable");
        try (var lost = new Outbound(LocalOutbound.bounds(port(), host -> {
            throw new UnknownHostException(host);
        }))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> lost.fetch(at("/feed"), null, MOST))
                    .withMessage("outbound.unknownHost");
        }
    }

    private Bounds onlyThePublic(Bounds.Names names) {
        var local = LocalOutbound.bounds(port(), names);
        return new Bounds(
                names,
                PublicAddress::is,
                local.ports(),
                local.redirects(),
                local.connect(),
                local.silence(),
                local.total());
    }

    private void refuses(String address, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> outbound.fetch(URI.create(address), null, MOST))
                .withMessage(why);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private URI at(String path) {
        return URI.create("http://releases.example:" + server.getAddress().getPort() + path);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void redirect(String from, String to) {
        serve(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void endless(HttpExchange exchange, long announced) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        var some = new byte[8192];
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(some);
            }
        }
    }

    private static void gzipped(HttpExchange exchange, String text) throws IOException {
        var packed = packed(text);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.length);
        try (var body = exchange.getResponseBody()) {
            body.write(packed);
        }
    }

    private static byte[] packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }
}
