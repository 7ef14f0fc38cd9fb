package coop.cabas.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Secret;
import coop.cabas.access.SessionId;
import coop.cabas.access.Sessions;
import coop.cabas.access.SignedIn;
import coop.cabas.access.Tokens;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@ModuleTest
class SessionStoreTest {

    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofHours(12), Duration.ofMinutes(30), Duration.ofDays(14));

    @Autowired
    SessionStore here;

    @Autowired
    SessionRows rows;

    @Autowired
    LastUse lastUse;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    /** Another instance of Cabas on the same database, or the same one after a restart: it remembers nothing. */
    private SessionStore elsewhere;

    private AccountId ana;

    @BeforeEach
    void anotherInstance() {
        elsewhere = new SessionStore(rows, lastUse, LIMITS, clock);
        ana = People.account(context);
    }

    @Test
    void isTheSameSessionOnEveryInstanceAndAfterARestart() {
        var id = signedIn();
        var found = elsewhere.findById(id);
        assertThat(found).isNotNull();
        SecurityContextImpl known = found.getRequiredAttribute(CONTEXT);
        assertThat(known.getAuthentication().getPrincipal()).isEqualTo(new SignedIn(ana.value()));
        Device device = found.getRequiredAttribute(Device.ATTRIBUTE);
        assertThat(device.address()).isEqualTo("192.0.2.1");
    }

    @Test
    void isOverEverywhereWithinASecondWhenItIsEndedAnywhere() {
        var id = signedIn();
        assertThat(elsewhere.findById(id)).isNotNull();
        sessions.end(ana, only());
        assertThat(here.findById(id)).as("at once on this instance").isNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(elsewhere.findById(id)).isNull();
    }

    @Test
    void showsAttributesWrittenElsewhereWithinASecond() {
        var id = signedIn();
        assertThat(elsewhere.findById(id)).isNotNull();
        set(here, id, "said", "C’est fait.");
        clock.advance(Duration.ofSeconds(1));
        assertThat(elsewhere.findById(id).<String>getAttribute("said")).isEqualTo("C’est fait.");
        var there = elsewhere.findById(id);
        there.removeAttribute("said");
        elsewhere.save(there);
        clock.advance(Duration.ofSeconds(1));
        assertThat(here.findById(id).<String>getAttribute("said")).isNull();
    }

    @Test
    void losesNoAttributeWhenTwoInstancesWriteAtTheSameTime() throws Exception {
        var id = signedIn();
        var stores = List.of(here, elsewhere);
        inParallel(IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(n -> () -> {
                    set(stores.get(n % 2), id, "n" + n, n);
                    return null;
                })
                .toList());
        var afterwards = new SessionStore(rows, lastUse, LIMITS, clock).findById(id);
        assertThat(IntStream.range(0, 40).map(n -> afterwards.<Integer>getRequiredAttribute("n" + n)))
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void endsAfterTwelveHoursWithoutAnyRequest() {
        var id = signedIn();
        clock.advance(Duration.ofHours(11));
        use(id);
        clock.advance(Duration.ofHours(11));
        assertThat(here.findById(id)).isNotNull();
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(here.findById(id)).isNull();
        assertThat(elsewhere.findById(id)).isNull();
    }

    @Test
    void endsAfterFourteenDaysWhateverHappens() {
        var id = signedIn();
        for (var halfDay = 0; halfDay < 28; halfDay++) {
            clock.advance(Duration.ofHours(12));
            use(id);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(here.findById(id)).isNull();
    }

    @Test
    void endsSoonerForSomebodyWhoNeverSignedIn() {
        var stranger = here.createSession();
        here.save(stranger);
        clock.advance(Duration.ofMinutes(31));
        assertThat(here.findById(stranger.getId())).isNull();
    }

    @Test
    void takesAnotherIdAndForgetsTheOldOne() {
        var id = signedIn();
        var session = here.findById(id);
        var fresh = session.changeSessionId();
        here.save(session);
        assertThat(here.findById(id)).isNull();
        assertThat(elsewhere.findById(id)).isNull();
        assertThat(elsewhere.findById(fresh).getAttributeNames()).contains(CONTEXT);
    }

    @Test
    void writesNothingForARequestThatOnlyReads() {
        var id = signedIn();
        var before = row();
        clock.advance(Duration.ofSeconds(30));
        for (var i = 0; i < 10; i++) {
            here.save(here.findById(id));
        }
        assertThat(row()).isEqualTo(before);
        lastUse.write();
        assertThat(sessions.of(ana, id).getFirst().lastAccess()).isEqualTo(clock.instant());
    }

    @Test
    void writesDownWhenATokenWasLastUsed() {
        var tokens = context.getBean(Tokens.class);
        tokens.recognise(tokens.create("used", Set.of("audit.read"), null));
        lastUse.write();
        assertThat(tokens.list(null)).anySatisfy(token -> {
            assertThat(token.name()).isEqualTo("used");
            assertThat(token.lastUse()).isEqualTo(clock.instant());
        });
    }

    @Test
    void keepsOnlyAHashOfItsId() {
        var id = signedIn();
        assertThat(jdbc.sql("select string_agg(s::text, ' ') from access.session s")
                        .query(String.class)
                        .single())
                .doesNotContain(id);
        assertThat(id).hasSize(Secret.LENGTH);
    }

    @Test
    void keepsNoExceptionAndReadsNothingThatDoesNotBelongInASession() {
        var id = signedIn();
        set(here, id, "SPRING_SECURITY_LAST_EXCEPTION", new IllegalStateException("with a stack trace"));
        assertThat(here.findById(id).getAttributeNames()).doesNotContain("SPRING_SECURITY_LAST_EXCEPTION");
        set(here, id, "gadget", new File("/etc/passwd"));
        assertThat(elsewhere.findById(id).getAttributeNames())
                .doesNotContain("gadget")
                .contains(CONTEXT);
    }

    @Test
    void doesNotFindNonsense() {
        for (var id : List.of("", "x", Secret.fresh(), Secret.fresh() + "'", "../../etc/passwd", "é".repeat(43))) {
            assertThat(here.findById(id)).isNull();
        }
    }

    @Test
    void doesNotComeBackWhenItIsEndedWhileARequestRuns() {
        var id = signedIn();
        var running = here.findById(id);
        sessions.end(ana, only());
        running.setAttribute("late", "x");
        here.save(running);
        assertThat(here.findById(id)).isNull();
    }

    @Test
    void listsWhereSomebodyIsSignedIn() {
        var first = signedIn();
        signedIn();
        assertThat(sessions.of(ana, first)).hasSize(2).first().satisfies(open -> {
            assertThat(open.current()).isTrue();
            assertThat(open.browser()).isEqualTo("Firefox");
            assertThat(open.system()).isEqualTo("Android");
            assertThat(open.isPhone()).isTrue();
        });
        assertThat(sessions.endOthers(ana, first)).isOne();
        assertThat(sessions.of(ana, first)).hasSize(1);
    }

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private String signedIn() {
        var session = here.createSession();
        session.setAttribute(CONTEXT, new SecurityContextImpl(People.authentication(ana)));
        session.setAttribute(
                Device.ATTRIBUTE, new Device("Mozilla/5.0 (Android 16; Mobile) Gecko Firefox/150.0", "192.0.2.1"));
        here.save(session);
        return session.getId();
    }

    /** A request that only reads, long enough ago for its moment to be written down. */
    private void use(String id) {
        here.save(here.findById(id));
        lastUse.write();
    }

    private SessionId only() {
        return sessions.of(ana, "").getFirst().id();
    }

    private String row() {
        return jdbc.sql("select s::text || xmin from access.session s where account = :ana")
                .param("ana", ana.value())
                .query(String.class)
                .single();
    }

    private static void set(SessionStore store, String id, String name, Object value) {
        var session = store.findById(id);
        session.setAttribute(name, value);
        store.save(session);
    }

    private static void inParallel(List<Callable<Void>> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
    }
}
