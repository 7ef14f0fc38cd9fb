package coop.cabas.tools.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import coop.cabas.audit.Audit;
import coop.cabas.outbound.LocalOutbound;
import coop.cabas.outbound.Outbound;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Description;
import coop.cabas.tools.Install;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Feeds of a server on this machine. */
@ToolsModuleTest
class FeedReadingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Tools tools;

    @Autowired
    Installations installations;

    @Autowired
    Releases releases;

    @Autowired
    Feeds feeds;

    @Autowired
    Watch watch;

    @Autowired
    Decisions decisions;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile String content = DocumentTest.GITHUB;
    private volatile int status = 200;
    private HttpServer server;
    private Outbound outbound;
    private FeedReading reading;
    private ToolId tool;

    @BeforeEach
    void serve() throws IOException {
        jdbc.sql("delete from tools.feed").update();
        asked.set(0);
        content = DocumentTest.GITHUB;
        status = 200;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var tag = "\"" + content.hashCode() + "\"";
            var known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            var body = content.getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 304 : status, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        outbound = LocalOutbound.on(server.getAddress().getPort());
        reading = new FeedReading(jdbc, clock, transactions, outbound, releases);
        var code = "feed-" + COUNT.incrementAndGet();
        tool = tools.enter(code, Description.of("Flux " + code, Kind.SOFTWARE, ""));
    }

    @AfterEach
    void stop() throws IOException {
        outbound.close();
        server.stop(0);
        jdbc.sql("delete from tools.feed").update();
    }

    @Test
    void readsAFeedOnceADayAndAnUnchangedOneNotAgain() {
        follow("/releases.atom");
        reading.readSome();
        assertThat(releases.of(tool)).extracting(Release::version).containsExactly("1.2.0-alpha", "1.1.6.1");
        assertThat(feed().problem()).isNull();
        assertThat(feed().answered()).isEqualTo(clock.instant());

        clock.advance(Duration.ofHours(22));
        reading.readSome();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofHours(2));
        reading.readSome();
        assertThat(asked).hasValue(2);
        assertThat(feed().answered()).isEqualTo(clock.instant());
        assertThat(releases.of(tool)).hasSize(2);
    }

    @Test
    void keepsWhyItCouldNotRead() {
        follow("/releases.atom");
        status = 404;
        reading.readSome();
        assertThat(feed().problem()).isEqualTo(Message.of("tools.feed.gone"));

        status = 503;
        nextDay();
        assertThat(feed().problem()).isEqualTo(Message.of("tools.feed.status", "503"));

        status = 200;
        content = "<html>Sign in</html>";
        nextDay();
        assertThat(feed().problem()).isEqualTo(Message.of("tools.file.notNews"));

        content = "x".repeat(5 << 20);
        nextDay();
        assertThat(feed().problem()).isEqualTo(Message.of("outbound.tooLarge", "releases.example"));
        assertThat(feed().answered()).isNull();

        content = DocumentTest.GITHUB;
        nextDay();
        assertThat(feed().problem()).isNull();
        assertThat(releases.of(tool)).hasSize(2);
    }

    @Test
    void oneFeedThatFailsDoesNotStopTheOthers() {
        jdbc.sql("insert into tools.feed (tool, kind, url) values (?, 'NEWS', 'http://releases.example:1/nobody')")
                .param(tool.value())
                .update();
        follow("/releases.atom");
        reading.readSome();
        assertThat(feeds.of(tool)).extracting(feed -> feed.problem() == null).containsExactly(false, true);
        assertThat(releases.of(tool)).hasSize(2);
    }

    @Test
    void whatBreaksInsideDoesNotStopTheOthersAndIsTold() {
        follow("/one");
        follow("/two");
        var broken = new FeedReading(
                jdbc,
                clock,
                new TransactionOperations() {
                    private boolean first = true;

                    @Override
                    public <T> T execute(TransactionCallback<T> action) {
                        if (first) {
                            first = false;
                            throw new IllegalStateException("a bug");
                        }
                        return transactions.execute(action);
                    }
                },
                outbound,
                releases);
        broken.readSome();
        assertThat(feeds.of(tool)).extracting(Feed::problem).containsExactly(Message.of("tools.feed.odd"), null);
        assertThat(releases.of(tool)).hasSize(2);
    }

    @Test
    void isToldTheEndOfSupportAnewEachDay() {
        content = DocumentTest.LIFE_CYCLE;
        follow("/api/v1/products/wordpress");
        reading.readSome();
        clock.advance(Duration.ofDays(40));
        reading.readSome();
        // The server would have said that nothing changed, and the end of support would look forty days old.
        assertThat(releases.cycles(tool).getFirst().told())
                .isEqualTo(TestClock.START.toLocalDate().plusDays(40));
    }

    @Test
    void readsAtOnceWhenAskedButNotTwiceInAMinute() {
        var asking = new Feeds(jdbc, audit, outbound, reading);
        follow("/releases.atom");
        var id = feed().id();
        assertThat(asking.readNow(tool, id)).isEqualTo(new Feeds.Read(null, 2));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asking.readNow(tool, id))
                .withMessage("tools.feed.tooSoon");
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMinutes(1));
        assertThat(asking.readNow(tool, id)).isEqualTo(new Feeds.Read(null, 0));
        status = 503;
        content = "";
        clock.advance(Duration.ofMinutes(1));
        assertThat(asking.readNow(tool, id)).isEqualTo(new Feeds.Read(Message.of("tools.feed.status", "503"), 0));
        assertThat(feed().problem()).isNotNull();

        var other = tools.enter(
                "feed-" + COUNT.incrementAndGet(), Description.of("Flux " + COUNT.get(), Kind.SOFTWARE, ""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asking.readNow(other, id));
    }

    @Test
    void ofManyWhoAskForTheSameFeedOneReadsIt() throws Exception {
        var asking = new Feeds(jdbc, audit, outbound, reading);
        follow("/releases.atom");
        var id = feed().id();
        var read = new AtomicInteger();
        together(200, i -> {
            try {
                asking.readNow(tool, id);
                read.incrementAndGet();
            } catch (Refused tooSoon) {
                assertThat(tooSoon).hasMessage("tools.feed.tooSoon");
            }
        });
        assertThat(read).hasValue(1);
        assertThat(asked).hasValue(1);
    }

    /** A feed tells the newest first, a life cycle line by line. */
    @Test
    void aFeedAndAFileAtOnceDoNotWaitForOneAnother() throws Exception {
        together(200, i -> {
            var told = new ArrayList<>(IntStream.range(0, 40)
                    .mapToObj(n -> new Found.Told(Version.of(i / 8 + "." + n), null, false, ""))
                    .toList());
            var lines = new ArrayList<>(IntStream.range(0, 20)
                    .mapToObj(n -> new Found.Line("" + n, null, true, null, null, null))
                    .toList());
            if (i % 2 == 0) {
                Collections.reverse(told);
                Collections.reverse(lines);
            }
            releases.take(tool, new Found(told, lines));
        });
        assertThat(releases.of(tool)).hasSize(25 * 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"cycle\": \"7\\u0000\", \"eol\": true}]",
                "[{\"cycle\": \"7\\ud800\", \"eol\": true}]",
                "[{\"cycle\": \"7\", \"latest\": \"7.1\\u0000\"}]",
                "{\"result\": {\"releases\": [{\"name\": \"7\", \"latest\": {\"name\": \"7\\u0001\"}}]}}",
                "<rss version='2.0'><channel><title>x</title><link>https://x.example</link><description>x</description>"
                        + "<item><title>Outil 7.1.2</title><link>https://x.example/a\u2003b</link></item></channel></rss>",
                "<rss version='2.0'><channel><title>x</title><link>https://x.example</link><description>x</description>"
                        + "<item><title>Outil 7.1.2</title><link>https://x.example/\u1680</link></item></channel></rss>"
            })
    void nothingInADocumentIsTooStrangeForTheDatabase(String document) {
        try {
            releases.handIn(tool, document.getBytes(UTF_8));
        } catch (Refused told) {
            assertThat(told).hasMessage("tools.file.notLifeCycle");
        }
    }

    @Test
    void leavesRetiredToolsAlone() {
        follow("/releases.atom");
        tools.retire(tool);
        reading.readSome();
        assertThat(asked).hasValue(0);
    }

    @Test
    void joinsWhatSeveralSourcesKnow() {
        content = DocumentTest.LIFE_CYCLE;
        follow("/api/v1/products/wordpress");
        reading.readSome();
        assertThat(releases.of(tool)).extracting(Release::version).containsExactly("7.1.2", "7.0.5");
        assertThat(releases.cycles(tool)).extracting(Cycle::name).containsExactly("7.1", "7.0", "6.9");
        assertThat(releases.cycles(tool).getFirst().told()).isEqualTo(TestClock.START.toLocalDate());

        releases.handIn(tool, """
                <rss version="2.0"><channel><title>x</title><link>https://x.example</link><description>x</description>
                <item><title>WordPress 7.1.2: Security Release</title><link>https://x.example/712</link></item></channel></rss>
                """.getBytes(UTF_8));
        var joined = releases.of(tool).getFirst();
        assertThat(joined.security()).isTrue();
        assertThat(joined.url()).isEqualTo("https://x.example/712");
        assertThat(joined.released()).isEqualTo("2026-11-12");
        assertThat(joined.source()).isEqualTo(Release.Source.FEED);
    }

    @Test
    void proposesWhatIsNewerThanWhatRuns() {
        content = DocumentTest.LIFE_CYCLE;
        follow("/api/v1/products/wordpress");
        reading.readSome();
        assertThat(watch.toDecide(tool)).extracting(Release::version).containsExactly("7.1.2", "7.0.5");
        assertThat(watch.toDecide()).containsKey(tool);

        var shop = installations.open(tool, "Magasin", true, "");
        installations.install(shop, Install.by(People.account(context), "7.0.5", TestClock.START.toLocalDate(), ""));
        assertThat(watch.toDecide(tool)).extracting(Release::version).containsExactly("7.1.2");

        releases.enter(tool, "7.2-beta1", null, false, "");
        assertThat(watch.toDecide(tool)).extracting(Release::version).containsExactly("7.1.2");
        tools.retire(tool);
        assertThat(watch.toDecide(tool)).isEmpty();
        assertThat(watch.toDecide()).doesNotContainKey(tool);
    }

    @Test
    void asksNoLongerAboutWhatWasLeftBehind() {
        var me = People.account(context);
        var today = TestClock.START.toLocalDate();
        var refused = releases.enter(tool, "7.0", null, false, "");
        var later = today.plusDays(10);
        decisions.choose(refused, me, new Decisions.Card(Verdict.REFUSE, null, "trop tôt", "", later, today, null));
        clock.advance(Duration.ofDays(10));
        assertThat(watch.due()).extracting(Watch.Due::release).contains(refused);

        var adopted = releases.enter(tool, "7.1", null, false, "");
        decisions.choose(
                adopted, me, new Decisions.Card(Verdict.ADOPT, null, "mûre", "", later.plusDays(1), later, null));
        assertThat(watch.due()).extracting(Watch.Due::release).doesNotContain(refused);
        clock.advance(Duration.ofDays(1));
        assertThat(watch.due()).extracting(Watch.Due::release).contains(adopted);
        assertThat(releases.successor(releases.find(tool, refused))).isEmpty();
        var next = releases.enter(tool, "7.1.1", null, false, "");
        assertThat(releases.successor(releases.find(tool, adopted)))
                .map(Release::id)
                .hasValue(next);
    }

    @Test
    void refusesAddressesThatAreNoPublicOnes() {
        for (var url : new String[] {
            "http://ana:secret@example.org/", "ftp://example.org/", "http://example.org:22/", "http://a b/"
        }) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> feeds.add(tool, Feed.Kind.NEWS, url));
        }
        for (int i = 0; i < 10; i++) {
            feeds.add(tool, Feed.Kind.NEWS, "https://example.org/" + i);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> feeds.add(tool, Feed.Kind.NEWS, "https://example.org/x"))
                .withMessage("tools.feed.many");
    }

    @Test
    void readsWhatWaitsAFewAtATime() {
        for (int i = 0; i < 7; i++) {
            follow("/" + i);
        }
        reading.readSome();
        assertThat(asked).hasValue(5);
        reading.readSome();
        assertThat(asked).hasValue(7);
    }

    private static void together(int times, IntConsumer act) throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, times)
                    .mapToObj(i -> Executors.callable(() -> act.accept(i)))
                    .toList();
            for (var done : people.invokeAll(all)) {
                done.get();
            }
        }
    }

    private void nextDay() {
        clock.advance(Duration.ofDays(1));
        reading.readSome();
    }

    private Feed feed() {
        return feeds.of(tool).getFirst();
    }

    private void follow(String path) {
        jdbc.sql("insert into tools.feed (tool, kind, url) values (?, 'NEWS', ?)")
                .param(tool.value())
                .param("http://releases.example:" + server.getAddress().getPort() + path)
                .update();
    }
}
