package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Refused;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that a member gives is theirs once they followed the link sent there. */
@ModuleTest(extraIncludes = {"access", "mail"})
class OwnEmailsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    OwnEmails own;

    @Autowired
    Contacts contacts;

    @Autowired
    Directory directory;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private MemberId ana;
    private AccountId account;
    private String old;
    private String fresh;

    @BeforeEach
    void somebody() {
        var mark = COUNT.incrementAndGet();
        old = "ana.ancienne%d@exemple.org".formatted(mark);
        fresh = "ana.neuve%d@exemple.org".formatted(mark);
        ana = FileOf.person(context, "Ana", "Adresse" + mark, MembershipKind.COOPERATIVE);
        contacts.addEmail(ana, old, "");
        account = People.account(context);
        signIns.tie(ana, account);
    }

    @Test
    void countsOnceItsLinkIsFollowedAndTheOldAddressIsWarned() {
        assertThat(post("/me/contacts", "kind", "EMAIL", "email", fresh)).hasStatus3xxRedirection();
        var added = id(fresh);

        assertRefused(() -> own.makeMain(ana, added), "members.email.unconfirmed");
        assertRefused(() -> contacts.makeMain(ana, Contacts.Kind.EMAIL, added), "members.email.unconfirmed");
        assertThat(mvc.get().uri("/me/contacts").with(People.as(account)))
                .bodyText()
                .contains("Non confirmée", "/contacts/email/" + added + "/link")
                .doesNotContain("/contacts/email/" + added + "/main");
        var path = "/emails/" + secret();
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains(fresh);
        assertThat(email(added).verified()).as("looking confirms nothing").isNull();
        assertThat(mvc.post().uri(path).with(csrf())).hasStatusOk();
        assertThat(email(added).verified()).isNotNull();
        assertThat(directory.find(ana).email()).as("the main one stays").isEqualTo(old);
        assertThat(mvc.post().uri(path).with(csrf())).as("once").hasStatus(409);

        assertThat(post("/me/contacts/email/" + added + "/main")).hasStatus3xxRedirection();
        assertThat(directory.find(ana).email()).isEqualTo(fresh);
        assertThat(letters(old)).last().asString().contains(fresh, "prévenez la coop");
    }

    @Test
    void isNotTheMainOneEvenWhenItIsTheOnlyOne() {
        own.add(ana, fresh, "");
        own.remove(ana, id(old));
        assertThat(directory.find(ana).email()).isNull();
        assertThat(letters(old)).last().asString().contains("prévenez la coop");
        assertRefused(() -> signIns.invite(FileOf.person(context, "Bea", "Sans")), "members.signIn.noEmail");

        own.confirm(secret());

        assertThat(directory.find(ana).email()).isEqualTo(fresh);
    }

    @Test
    void linksGrowOldAndANewOneReplacesThem() {
        own.add(ana, fresh, "");
        var first = secret();
        own.sendAgain(ana, id(fresh));
        var second = secret();

        assertRefused(() -> own.confirm(first), "members.email.link.useless");
        clock.advance(Duration.ofHours(49));
        assertRefused(() -> own.confirm(second), "members.email.link.useless");
        own.sendAgain(ana, id(fresh));
        own.confirm(secret());
        assertRefused(() -> own.sendAgain(ana, id(fresh)), "members.email.isConfirmed");
        assertThat(jdbc.sql("select count(*) from members.email_link where hash = convert_to(:secret, 'UTF8')")
                        .param("secret", second)
                        .query((row, n) -> row.getLong(1))
                        .single())
                .as("secrets are kept nowhere")
                .isZero();
    }

    @Test
    void nobodyIsFloodedNotEvenByTakingTheAddressAwayInBetween() {
        for (var i = 0; i < OwnEmails.AT_ONCE; i++) {
            own.add(ana, fresh, "");
            own.remove(ana, id(fresh));
        }
        assertThat(post("/me/contacts", "kind", "EMAIL", "email", fresh))
                .hasStatus(422)
                .bodyText()
                .contains(fresh, "Trop de liens");
        var other = FileOf.person(context, "Autre", "Fiche");
        assertRefused(() -> own.add(other, fresh, ""), "members.email.tooMany");
        assertThat(letters(fresh)).hasSize(OwnEmails.AT_ONCE);

        clock.advance(Duration.ofHours(2));
        own.add(ana, fresh, "");
    }

    @Test
    void hundredsAskingAtOnceGetNoMoreLinksThanOne() throws Exception {
        own.add(ana, fresh, "");
        var email = id(fresh);
        assertThat(through(200, () -> own.sendAgain(ana, email))).isEqualTo(OwnEmails.AT_ONCE - 1);
        var secret = secret();
        assertThat(through(200, () -> own.confirm(secret))).isEqualTo(1);
    }

    @Test
    void staffAreNotAskedAndSeeWhatIsNotConfirmed() {
        var staff = People.who(context, "members.read", "members.manage");
        contacts.addEmail(ana, fresh, "");
        contacts.makeMain(ana, Contacts.Kind.EMAIL, id(fresh));

        assertThat(directory.find(ana).email()).isEqualTo(fresh);
        assertThat(letters(fresh)).isEmpty();
        assertThat(mvc.get().uri("/members/" + ana.value() + "/contacts").with(staff))
                .bodyText()
                .contains("Non confirmée");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var bruno = FileOf.person(context, "Bruno", "Autre");
        contacts.addEmail(bruno, "b" + fresh, "");
        var his = contacts.of(bruno).emails().getFirst().id();

        assertThat(post("/me/contacts/email/" + his + "/link")).hasStatus(404);
        assertThat(post("/me/contacts/email/" + his + "/main")).hasStatus(404);
        assertThat(post("/me/contacts/email/" + his + "/removal")).hasStatus(404);
        assertThat(mvc.get().uri("/emails/rien")).hasStatus(409);
        assertThat(mvc.post().uri("/me/contacts/email/" + his + "/link").with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in");
    }

    private long through(int many, Runnable act) throws Exception {
        var start = new CountDownLatch(1);
        Callable<Boolean> one = () -> {
            start.await();
            try {
                act.run();
                return true;
            } catch (Refused beaten) {
                return false;
            }
        };
        long through = 0;
        try (var pool = Executors.newFixedThreadPool(many)) {
            var all = Collections.nCopies(many, one).stream().map(pool::submit).toList();
            start.countDown();
            for (var done : all) {
                through += done.get() ? 1 : 0;
            }
        }
        return through;
    }

    private long id(String address) {
        return contacts.of(ana).emails().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Contacts.EmailAddress email(long id) {
        return contacts.of(ana).emails().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(String to) {
        return new Mailbox(jdbc, to).texts();
    }

    private String secret() {
        return new Mailbox(jdbc, fresh).path("/emails/").substring("/emails/".length());
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(People.as(account)).with(csrf());
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
