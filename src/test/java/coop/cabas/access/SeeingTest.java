package coop.cabas.access;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Looking as somebody else lets nobody do, reach or hide anything. */
@ModuleTest
class SeeingTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Seeings seeings;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private AccountId helper;
    private String helpersEmail;
    private AccountId ana;

    @BeforeEach
    void people() {
        var role = "aide " + COUNT.incrementAndGet();
        roles.create(role, Set.of(AccessPermissions.SEE));
        helpersEmail = "aide%d@example.org".formatted(COUNT.get());
        helper = accounts.createWithPassword(
                new NewAccount(helpersEmail, "Hélène Aide", Locale.FRENCH, List.of(role)), PASSWORD);
        ana = account("Ana Aidée");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatTheySeeUnderABannerAndTellsThem() {
        var session = look(ana);

        assertThat(get("/seeing/over", session)).hasStatusOk().bodyText().contains("Vous voyez Cabas comme Ana Aidée");
        assertThat(get("/rien-de-tel", session)).hasStatus(404).bodyText().contains("Vous voyez Cabas comme Ana Aidée");
        assertThat(seeings.of(ana, 5)).singleElement().satisfies(look -> {
            assertThat(look.by()).isEqualTo("Hélène Aide");
            assertThat(look.reason()).isEqualTo("Elle m’appelle");
            assertThat(look.ended()).isNull();
        });
        assertThat(audited("access.seeing.began")).isEqualTo(helper.value());

        var over = post("/seeing/end", session);
        assertThat(over).hasStatus(303).hasHeader("Location", "/seeing/over");
        assertThat(get("/seeing/over", cookie(over))).hasStatusOk().bodyText().doesNotContain("Vous voyez Cabas");
        assertThat(get("/account", cookie(over))).hasStatusOk().bodyText().contains(helpersEmail);
        assertThat(seeings.of(ana, 5).getFirst().ended()).isNotNull();
        assertThat(audited("access.seeing.ended")).isEqualTo(helper.value());
    }

    @Test
    void changesNothingAndStaysOutOfWhatGuardsTheAccount() {
        var session = look(ana);

        for (var path :
                List.of("/account/profile", "/account/password", "/sign-out", "/language", "/tokens", "/sign-in")) {
            assertThat(post(path, session)).as(path).hasStatus(403);
        }
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                            .uri("/account")
                            .cookie(session)
                            .with(csrf()))
                    .as(method)
                    .hasStatus(403);
        }
        assertThat(get("/account", session)).hasStatus(403);
        assertThat(get("/account/", session))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
        assertThat(accounts.find(ana).name()).isEqualTo("Ana Aidée");
        assertThat(seeings.of(ana, 1).getFirst().ended()).as("still looking").isNull();
    }

    @Test
    void neverAsSomebodyWhoMayDoMore() {
        var admin = accounts.create(new NewAccount(
                "chef%d@example.org".formatted(COUNT.get()), "Chef", Locale.FRENCH, List.of(Role.ADMIN)));
        var keeper = People.account(context, AccessPermissions.MANAGE);
        var peer = People.account(context, AccessPermissions.SEE);
        var session = signIn();

        for (var more : List.of(admin, keeper)) {
            assertThat(begin(more, session, "Pour voir"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("peut plus que vous");
        }
        assertThat(begin(peer, session, "Pour voir")).as("who may as much").hasStatus(303);
    }

    @Test
    void endsWhenThePersonSeenComesToMayMore() {
        var session = look(ana);
        roles.give(ana, Set.of(roles.create("gère " + COUNT.get(), Set.of(AccessPermissions.MANAGE))));

        assertThat(get("/accounts", session)).hasStatus(303).hasHeader("Location", "/seeing/over");
        assertThat(seeings.of(ana, 1).getFirst().ended()).isNotNull();
    }

    @Test
    void endsWhenTheViewerLosesTheRightOrOneOfTheTwoIsShut() {
        var session = look(ana);
        roles.give(helper, Set.of());
        assertThat(get("/seeing/over", session)).hasStatus(303);

        people();
        session = look(ana);
        accounts.disable(ana);
        assertThat(get("/", session)).hasStatus(303).hasHeader("Location", "/seeing/over");

        people();
        session = look(ana);
        accounts.disable(helper);
        assertThat(get("/seeing/over", session)).as("a stranger now").hasStatus(302);
    }

    @Test
    void endsAfterAQuarterOfAnHourWithoutLettingAFormThrough() {
        var session = look(ana);
        clock.advance(Duration.ofMinutes(14));
        assertThat(get("/seeing/over", session)).bodyText().contains("Vous voyez Cabas comme Ana");

        clock.advance(Duration.ofMinutes(1));
        var late = post("/account/profile", session, "name", "Pris", "language", "fr");
        assertThat(late).hasStatus(303).hasHeader("Location", "/seeing/over");
        assertThat(accounts.find(helper).name()).as("the form of somebody else").isEqualTo("Hélène Aide");
        assertThat(accounts.find(ana).name()).isEqualTo("Ana Aidée");
        assertThat(get("/account", cookie(late))).bodyText().contains(helpersEmail);
        assertThat(Duration.between(
                        seeings.of(ana, 1).getFirst().began(),
                        Objects.requireNonNull(seeings.of(ana, 1).getFirst().ended())))
                .isEqualTo(Seeings.LASTS);
    }

    @Test
    void neverNests() {
        var both = People.account(context, AccessPermissions.SEE);
        var session = cookie(begin(both, signIn(), "Pour voir"));

        assertThat(get("/accounts/" + ana.value() + "/seeing", session)).hasStatusOk();
        assertThat(begin(ana, session, "Plus loin")).hasStatus(403);
        as(new SeeingAs(both.value(), helper.value()));
        assertRefused(() -> seeings.begin(ana, "Plus loin"), "access.seeing.nested");
        assertThat(seeings.of(ana, 5)).isEmpty();
    }

    @Test
    void isForPeopleNotPrograms() {
        as(new TokenBearer(1, "Programme", helper.value(), Set.of(AccessPermissions.SEE)));
        assertRefused(() -> seeings.begin(ana, "Par programme"), "access.seeing.nested");
        SecurityContextHolder.clearContext();
        assertRefused(() -> seeings.begin(ana, "Par commande"), "access.seeing.nested");
        var session = look(ana);
        assertThat(get("/api/v1/openapi.json", session))
                .as("a session opens nothing at the door of programs")
                .matches(answer -> !body(answer).contains("Ana Aidée"));
    }

    @Test
    void givesNothingAway() {
        as(new SeeingAs(ana.value(), helper.value()));
        var caller = context.getBean(Caller.class);

        assertThat(caller.mayGrant(Set.of())).isFalse();
        assertThat(caller.covers(new Reach(false, Set.of()))).isFalse();
        assertThat(caller.may(AccessPermissions.SEE))
                .as("the rights of the person seen")
                .isFalse();
        assertThat(caller.current().account()).as("who answers for it").isEqualTo(helper.value());
    }

    @Test
    void asksForAReasonAndForSomebodyElse() {
        var session = signIn();
        assertThat(begin(ana, session, " ")).hasStatus(422);
        assertThat(begin(ana, session, "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(501));
        assertThat(begin(helper, session, "Moi")).hasStatus(422).bodyText().contains("C’est vous");
        accounts.disable(ana);
        assertThat(begin(ana, session, "Elle m’appelle")).hasStatus(404);
        assertThat(begin(new AccountId(999999999), session, "Qui ?")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/accounts/" + ana.value() + "/seeing")
                        .param("reason", "Sans droit")
                        .with(People.who(context, AccessPermissions.MANAGE))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void oneSessionKnowsNothingOfAnothers() {
        var looking = look(ana);
        var beside = signIn();
        assertThat(get("/account", beside)).hasStatusOk().bodyText().contains(helpersEmail);

        var other = account("Bruno Autre");
        var second = cookie(begin(other, beside, "Lui aussi"));
        assertThat(get("/seeing/over", second)).bodyText().contains("comme Bruno Autre");
        assertThat(get("/seeing/over", looking)).as("the first look ended").hasStatus(303);

        var stranger = People.account(context, AccessPermissions.SEE);
        var id = new SeeingId(jdbc.sql("select max(id) from access.seeing where seen = :seen")
                .param("seen", other.value())
                .query((row, n) -> row.getLong(1))
                .single());
        assertThat(seeings.now(id, stranger)).as("somebody else’s look").isEmpty();
        seeings.end(id, stranger);
        assertThat(seeings.now(id, helper)).isPresent();
    }

    @Test
    void formsDrawnBeforeOrMeanwhileAreOfNoUse() {
        var before = signIn();
        var during = cookie(begin(ana, before, "Elle m’appelle"));
        assertThat(during.getValue()).isNotEqualTo(before.getValue());
        assertThat(get("/account", before))
                .as("the old session id opens nothing")
                .hasStatus(302);
        assertThat(cookie(post("/seeing/end", during)).getValue()).isNotEqualTo(during.getValue());
    }

    @Test
    void hundredsWhoBeginAtOnceLeaveOneLookOpen() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Boolean> one = () -> {
            start.await();
            as(new SignedIn(helper.value()));
            seeings.begin(ana, "Toutes ensemble");
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(100)) {
            var all = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 100; i++) {
                all.add(pool.submit(one));
            }
            start.countDown();
            for (var done : all) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(seeings.of(ana, 200))
                .hasSize(100)
                .filteredOn(look -> look.ended() == null)
                .hasSize(1);
    }

    @Test
    void theTraceStaysAsItIs() {
        look(ana);
        assertThat(jdbc.sql("""
                        select has_table_privilege('cabas_app', 'access.seeing', 'delete')
                            or has_column_privilege('cabas_app', 'access.seeing', 'reason', 'update')
                            or has_column_privilege('cabas_app', 'access.seeing', 'until', 'update')
                        """).query((row, n) -> row.getBoolean(1)).single()).isFalse();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into access.seeing (viewer, seen, reason, began, until)
                        select viewer, seen, reason, began, began + interval '16 minutes' from access.seeing order by id desc limit 1
                        """).update()).hasMessageContaining("a_quarter_of_an_hour");
        assertThatThrownBy(() -> seeings.begin(new AccountId(999999999), "Personne"))
                .isInstanceOf(Refused.class);
        as(new SignedIn(helper.value()));
        assertThatThrownBy(() -> seeings.begin(new AccountId(999999999), "Personne"))
                .isInstanceOf(NotFound.class);
    }

    private AccountId account(String name) {
        return accounts.create(new NewAccount(
                "personne%d@example.org".formatted(COUNT.incrementAndGet()), name, Locale.FRENCH, List.of()));
    }

    private Cookie look(AccountId as) {
        var answer = begin(as, signIn(), "Elle m’appelle");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/me");
        return cookie(answer);
    }

    private MvcTestResult begin(AccountId as, Cookie session, String reason) {
        return post("/accounts/" + as.value() + "/seeing", session, "reason", reason);
    }

    private Cookie signIn() {
        return cookie(mvc.post()
                .uri("/sign-in")
                .param("email", helpersEmail)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

    private MvcTestResult get(String path, Cookie session) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, Cookie session, String... fields) {
        var request = mvc.post().uri(path).cookie(session).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("cabas"), "no session");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long audited(String action) {
        return jdbc.sql(
                        "select actor from audit.event where action = :action and subject = :subject order by id desc limit 1")
                .param("action", action)
                .param("subject", "access.account:" + ana.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static void as(java.security.Principal principal) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of()));
    }
}
