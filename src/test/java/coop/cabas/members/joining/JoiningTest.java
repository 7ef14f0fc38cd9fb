package coop.cabas.members.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValue;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.shared.Refused;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Asking twice, being decided once, and learning nothing about anybody else. */
@ModuleTest(extraIncludes = {"access", "mail"})
class JoiningTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    JoinRequests requests;

    @Autowired
    JoinDecisions decisions;

    @Autowired
    JoinSettings settings;

    @Autowired
    CustomFields fields;

    @Autowired
    FieldValues values;

    @Autowired
    Memberships memberships;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    String email;

    @BeforeEach
    void open() {
        email = "nouvelle" + COUNT.incrementAndGet() + "@exemple.org";
        settings.choose(new JoinSettings.Settings(
                true, Set.of(MembershipKind.values()), "Bienvenue", "", "Les statuts", "", 30));
    }

    @AfterEach
    void shut() {
        settings.choose(new JoinSettings.Settings(false, Set.of(MembershipKind.values()), "", "", "", "", 30));
    }

    @Test
    void isAMemberOnceTheyConfirmedAndSomebodyAccepted() {
        requests.ask(asked("Nouvelle"), "192.0.2.1");
        assertThat(waiting()).isEmpty();

        requests.confirm(secret());
        requests.confirm(secret());
        var request = waiting().getFirst();
        assertThat(request.agreed()).isEqualTo("Les statuts");
        var accepted = decisions.accept(request.id(), "");

        assertThat(accepted.invited()).isTrue();
        assertThat(memberships.of(accepted.member()))
                .extracting(Memberships.Membership::kind)
                .containsExactly(MembershipKind.COOPERATIVE);
        assertThat(contacts.of(accepted.member()).emails())
                .singleElement()
                .satisfies(address -> assertThat(address.verified()).isNotNull());
        assertThat(waiting()).isEmpty();
        assertRefused(() -> decisions.accept(request.id(), ""), "joining.decided");
        assertRefused(() -> decisions.refuse(request.id(), "Trop tard"), "joining.decided");
    }

    @Test
    void whoeverIsAMemberAlreadyGetsAnotherLetterAndNobodySeesTheDifference() {
        var known = FileOf.person(context, "Nouvelle", "Venue");
        contacts.addEmail(known, email, "");

        var page =
                post("firstName", "nouvelle", "lastName", "VENUE", "email", email, "kinds", "FRIEND", "agree", "true");

        assertThat(page).hasStatus3xxRedirection().hasRedirectedUrl("/join/sent");
        assertThat(letter()).contains("déjà");
        assertThat(link()).endsWith("/password");
    }

    @Test
    void aRefusalSaysWhy() {
        requests.ask(asked("Nouvelle"), "192.0.2.2");
        requests.confirm(secret());
        var request = waiting().getFirst();

        assertRefused(() -> decisions.refuse(request.id(), " "), "joining.reason.needed");
        decisions.refuse(request.id(), "La coop est complète jusqu’en mars.");

        assertThat(letter()).contains("complète jusqu’en mars");
    }

    @Test
    void keepsWhatWasTypedAndRobotsAreThankedForNothing() {
        assertThat(post(
                        "firstName",
                        "Nouvelle",
                        "lastName",
                        "Venue",
                        "email",
                        "sans-arobase",
                        "kinds",
                        "FRIEND",
                        "agree",
                        "true"))
                .hasStatus(422)
                .bodyText()
                .contains("sans-arobase", "pas complète");
        assertThat(post("firstName", "Nouvelle", "lastName", "Venue", "email", email, "kinds", "FRIEND"))
                .hasStatus(422)
                .bodyText()
                .contains("Il faut l’accepter");
        assertThat(post(
                        "firstName",
                        "Robot",
                        "lastName",
                        "Venue",
                        "email",
                        email,
                        "kinds",
                        "FRIEND",
                        "agree",
                        "true",
                        "site",
                        "http://spam"))
                .hasRedirectedUrl("/join/sent");
        assertThat(jdbc.sql("select count(*) from members.join_request where email = :email")
                        .param("email", email)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void oneNetworkAsksAsOftenAsAHouseholdMight() {
        for (var i = 0; i < JoinRequests.FROM_ONE_NETWORK; i++) {
            requests.ask(asked("Robot" + i), "198.51.100.7");
        }
        assertRefused(() -> requests.ask(asked("Robot"), "198.51.100.7"), "joining.tooMany");
        requests.ask(asked("Humaine"), "198.51.100.8");
    }

    @Test
    void nothingIsTakenWhileTheFormIsClosed() {
        shut();
        assertRefused(() -> requests.ask(asked("Nouvelle"), "192.0.2.3"), "joining.closed");
        assertThat(mvc.get().uri("/join")).hasStatusOk().bodyText().contains("fermées");
    }

    @Test
    void whatIsNeverConfirmedIsForgotten() {
        requests.ask(asked("Oublieuse"), "192.0.2.4");
        var secret = secret();
        clock.advance(Duration.ofDays(8));
        assertRefused(() -> requests.confirm(secret), "joining.link.useless");
        clock.advance(Duration.ofDays(30));

        assertThat(requests.forget()).isPositive();
        assertThat(jdbc.sql("select count(*) from members.join_request where email = :email")
                        .param("email", email)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void hundredsWhoDecideAtOnceMakeOneMember() throws Exception {
        requests.ask(asked("Unique"), "192.0.2.5");
        requests.confirm(secret());
        var id = waiting().getFirst().id();
        Callable<Boolean> accept = () -> {
            try {
                decisions.accept(id, "");
                return true;
            } catch (Refused beaten) {
                return false;
            }
        };
        long through = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var one : pool.invokeAll(Collections.nCopies(100, accept))) {
                through += one.get() ? 1 : 0;
            }
        }
        assertThat(through).isEqualTo(1);
    }

    @Test
    void staffSeeRequestsAndOthersDoNot() {
        requests.ask(asked("Nouvelle"), "192.0.2.6");
        requests.confirm(secret());
        var path = "/members/requests/" + waiting().getFirst().id().value();
        var staff = People.who(context, "members.read", "members.manage");

        assertThat(mvc.get().uri("/members/requests").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Nouvelle Venue");
        assertThat(mvc.get().uri(path).with(staff)).hasStatusOk().bodyText().contains(email);
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/members/requests/settings").with(staff)).hasStatus(403);
        assertThat(mvc.get().uri("/join/" + secret())).hasStatusOk();
        assertThat(mvc.get().uri("/join/rien")).hasStatus(409);
    }

    @Test
    void whatTheCoopAsksOfEverybodyIsAskedBeforeTheyJoinAndIsInTheirFileAfter() {
        var panier = field(FieldKind.CHOICE, "Panier " + email, true, Level.MEMBER, List.of("petit", "grand"));
        var secrete = field(FieldKind.LINE, "Avis " + email, true, Level.STAFF, List.of());
        var piece = field(FieldKind.FILE, "Pièce " + email, true, Level.MEMBER, List.of());
        try {
            var form = "firstName=Nouvelle&lastName=Venue&kinds=FRIEND&agree=true&own-shown="
                    + panier.id().value();
            assertThat(mvc.get().uri("/join"))
                    .bodyText()
                    .contains(panier.name())
                    .doesNotContain(secrete.name())
                    .doesNotContain(piece.name());
            assertThat(typed(form + "&email=" + email))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Venue")
                    .contains("field-error");
            assertThat(typed(form + "&email=" + email + "&" + panier.input() + "=999999999"))
                    .hasStatus(422);
            assertThat(jdbc.sql("select count(*) from members.join_request where email = :email")
                            .param("email", email)
                            .query((row, n) -> row.getLong(1))
                            .single())
                    .isZero();

            var grand = panier.choices().getLast();
            assertThat(typed(form + "&email=" + email + "&" + panier.input() + "=" + grand.id()))
                    .hasStatus3xxRedirection();
            requests.confirm(secret());
            var request = waiting().getFirst();
            assertThat(mvc.get()
                            .uri("/members/requests/" + request.id().value())
                            .with(People.who(context, "members.read", "members.manage")))
                    .bodyText()
                    .contains(panier.name())
                    .contains("grand");
            // What is no longer offered when somebody decides is kept by whoever chose it.
            fields.offer(panier.id(), List.of(panier.choices().getFirst()), List.of());

            var member = decisions.accept(request.id(), "").member();

            assertThat(values.of(FieldSubject.MEMBER, member.value(), Level.STAFF))
                    .filteredOn(filled -> filled.field().id().equals(panier.id()))
                    .singleElement()
                    .satisfies(filled -> assertThat(filled.values())
                            .extracting(FieldValue::value)
                            .containsExactly("grand"));
        } finally {
            List.of(panier, secrete, piece)
                    .forEach(one -> fields.change(one.id(), terms(one.name(), false, Level.STAFF, true)));
        }
    }

    private MvcTestResult typed(String form) {
        var request = mvc.post().uri("/join").with(csrf());
        for (var pair : form.split("&")) {
            request = request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return request.exchange();
    }

    private CustomField field(FieldKind kind, String name, boolean required, Level writers, List<String> choices) {
        var id = fields.add(FieldSubject.MEMBER, kind, terms(name, required, writers, false));
        fields.offer(id, List.of(), choices);
        return fields.find(id);
    }

    private static CustomFields.Terms terms(String name, boolean required, Level writers, boolean ended) {
        return new CustomFields.Terms(name, "", required, 1, null, null, Level.MEMBER, writers, false, ended);
    }

    private java.util.List<JoinRequest> waiting() {
        return requests.waiting().stream()
                .filter(one -> one.email().equals(email))
                .toList();
    }

    private JoinRequests.Asked asked(String first) {
        return new JoinRequests.Asked(
                first,
                "Venue",
                null,
                email,
                "",
                PostalAddress.NONE,
                Set.of(MembershipKind.COOPERATIVE),
                Locale.FRENCH,
                "",
                List.of());
    }

    private String letter() {
        return new Mailbox(jdbc, email).latest();
    }

    private String link() {
        return new Mailbox(jdbc, email).latestLink();
    }

    private String secret() {
        return new Mailbox(jdbc, email).path("/join/").substring("/join/".length());
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post().uri("/join").with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
