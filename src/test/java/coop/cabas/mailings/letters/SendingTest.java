package coop.cabas.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.mailings.letters.MemberLetter.State;
import coop.cabas.mailings.letters.MemberLetter.Words;
import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.shared.Refused;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A letter to a selection: to whom it should, once each, and no more to whoever says so. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
class SendingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MemberLetters letters;

    @Autowired
    Sending sending;

    @Autowired
    Audience audience;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    Contacts contacts;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void goesToWhomItShouldAndSaysWhyOthersGetNone() {
        var ana = person("Ana", true);
        var silent = person("Silent", false);
        var gone = person("Gone", true);
        jdbc.sql("update members.member set left_on = date '2020-01-01', registered = date '2019-01-01' where id = :id")
                .param("id", gone.value())
                .update();
        var id = draft(Purpose.COOP, "Bonjour {prénom} ({numéro})", ana, silent, gone);

        sending.send(id, letters.find(id).version(), null, 1);
        sending.carryOn();

        assertThat(texts(ana)).singleElement().asString().contains("Bonjour Ana (");
        assertThat(states(id)).containsExactlyInAnyOrder("HANDED_OVER", "NO_EMAIL", "GONE");
        assertThat(letters.find(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void newsGoOnlyToWhoAgreedUntilTheySayNoMore() {
        var ana = person("Ana", true);
        var bruno = person("Bruno", true);
        consents.give(ana, Consents.NEWSLETTER, "essai");
        var id = draft(Purpose.NEWS, "Des nouvelles", ana, bruno);
        sending.send(id, letters.find(id).version(), null, 1);
        sending.carryOn();
        assertThat(states(id)).containsExactlyInAnyOrder("HANDED_OVER", "NO_CONSENT");
        var link = jdbc.sql("select unsubscribe from mail.message where recipient = :to")
                .param("to", address(ana))
                .query(String.class)
                .single();

        var secret = link.substring(link.lastIndexOf('/') + 1);
        unsubscribing.unsubscribe(secret);
        unsubscribing.unsubscribe(secret);

        assertThat(consents.has(ana, Consents.NEWSLETTER)).isFalse();
        var next = draft(Purpose.NEWS, "D’autres nouvelles", ana);
        assertThatThrownBy(() -> sending.send(next, letters.find(next).version(), null, 1))
                .isInstanceOf(Refused.class);
        assertThat(letters.find(next).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void membersWhoShareAnAddressGetOneLetterWithTheirNames() {
        var ana = person("Ana", true);
        var bruno = person("Bruno", false);
        contacts.addEmail(bruno, address(ana).toUpperCase(java.util.Locale.ROOT), "");
        var id = draft(Purpose.COOP, "Bonjour {prénom}", ana, bruno);

        sending.send(id, letters.find(id).version(), null, 1);
        sending.carryOn();

        assertThat(texts(ana)).singleElement().asString().contains("Ana, Bruno");
    }

    @Test
    void anAddressThatReturnsLettersOrIsNoneHoldsNobodyElseUp() {
        var ana = person("Ana", true);
        var back = person("Back", true);
        var broken = person("Broken", true);
        var later = person("Later", true);
        bounce(back);
        jdbc.sql("update members.email set address = 'deux,adresses@cabas.example' where member = :id")
                .param("id", broken.value())
                .update();
        var id = draft(Purpose.COOP, "Bonjour", ana, back, broken, later);

        sending.send(id, letters.find(id).version(), null, 2);
        bounce(later);
        sending.carryOn();

        assertThat(states(id)).containsExactlyInAnyOrder("HANDED_OVER", "BOUNCED", "BAD_EMAIL", "BOUNCED");
        assertThat(texts(ana)).hasSize(1);
        assertThat(letters.find(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatIsStoppedWhileItGoesEitherWentOrDidNot() throws Exception {
        var people =
                IntStream.range(0, 300).mapToObj(n -> person("Arrêt", true)).toArray(MemberId[]::new);
        var id = draft(Purpose.COOP, "À tout le monde", people);
        sending.send(id, letters.find(id).version(), null, people.length);

        try (var threads = Executors.newFixedThreadPool(9)) {
            var going = threads.invokeAll(IntStream.range(0, 9)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        if (n == 4) {
                            return sending.stop(id);
                        }
                        sending.carryOn();
                        return 0;
                    })
                    .toList());
            for (var done : going) {
                done.get();
            }
        }
        sending.carryOn();

        var went = states(id).stream().filter("HANDED_OVER"::equals).count();
        assertThat(states(id)).containsAnyOf("HANDED_OVER", "STOPPED").doesNotContain("WAITING");
        assertThat(jdbc.sql("select count(*) from mail.message where subject = :subject")
                        .param("subject", "Lettre " + id.value())
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isEqualTo(went);
    }

    @Test
    void documentsTooLargeForMailboxesAreRefused() {
        var id = draft(Purpose.COOP, "Bonjour", person("Ana", true));
        var four = "x".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII);
        letters.attach(id, "un.txt", four);
        assertThatThrownBy(() -> letters.attach(id, "deux.txt", four))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("mailings.letter.attachments.large"));
    }

    @Test
    void aLetterForLaterWaitsAndCanBeStopped() {
        var ana = person("Ana", true);
        var id = draft(Purpose.COOP, "Plus tard", ana);
        sending.send(id, letters.find(id).version(), clock.instant().plus(Duration.ofHours(2)), 1);
        sending.carryOn();
        assertThat(texts(ana)).isEmpty();

        assertThat(sending.stop(id)).isEqualTo(1);
        clock.advance(Duration.ofHours(3));
        sending.carryOn();

        assertThat(texts(ana)).isEmpty();
        assertThat(letters.find(id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void twoHundredWhoPressAndAsManyJobsSendItOnce() throws Exception {
        var people =
                IntStream.range(0, 450).mapToObj(n -> person("Foule", true)).toArray(MemberId[]::new);
        var id = draft(Purpose.COOP, "À tout le monde", people);
        var version = letters.find(id).version();
        var went = new AtomicInteger();
        Callable<Void> press = () -> {
            try {
                sending.send(id, version, null, people.length);
                went.incrementAndGet();
            } catch (Refused beaten) {
                // somebody else was first
            }
            sending.carryOn();
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(200, press))) {
                done.get();
            }
        }
        sending.carryOn();

        assertThat(went).hasValue(1);
        assertThat(jdbc.sql("select count(*) from mail.message where subject = :subject")
                        .param("subject", "Lettre " + id.value())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(people.length);
        assertThat(states(id)).containsOnly("HANDED_OVER").hasSize(people.length);
    }

    @Test
    void aDraftIsNotOverwrittenNorChangedOnceSent() {
        var ana = person("Ana", true);
        var id = draft(Purpose.COOP, "Premier", ana);
        var version = letters.find(id).version();
        letters.write(id, version, Purpose.COOP, words("a", "b"), "", true);

        assertThatThrownBy(() -> letters.write(id, version, Purpose.COOP, words("c", "d"), "", true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("mailings.letter.moved"));
        assertThatThrownBy(() -> letters.write(id, version + 1, Purpose.COOP, words("{rien}", "d"), "", true))
                .isInstanceOf(Refused.class);
        sending.send(id, version + 1, null, 1);
        assertThatThrownBy(() -> letters.write(id, version + 2, Purpose.COOP, words("e", "f"), "", true))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> letters.attach(id, "x.txt", "x".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> letters.discard(id)).isInstanceOf(Refused.class);
    }

    @Test
    void aNewLetterBeginsWithTheWordsAndDocumentsOfAnother() {
        var ana = person("Ana", true);
        var id = draft(Purpose.NEWS, "Modèle", ana);
        letters.attach(id, "plan.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        letters.model(id, true);

        var next = letters.begin(of(ana), id);

        assertThat(letters.find(next).words()).isEqualTo(letters.find(id).words());
        assertThat(letters.find(next).purpose()).isEqualTo(Purpose.NEWS);
        assertThat(letters.attachments(next))
                .extracting(MemberLetters.Attachment::name)
                .containsExactly("plan.pdf");
        assertThat(letters.models()).extracting(MemberLetter::id).contains(id);
        assertThatThrownBy(() -> sending.send(id, letters.find(id).version(), null, 1))
                .isInstanceOf(Refused.class);
    }

    private MemberLetterId draft(Purpose purpose, String body, MemberId... members) {
        var id = letters.begin(of(members), null);
        letters.write(id, 0, purpose, words("Lettre " + id.value(), body), "", true);
        return id;
    }

    private static Words words(String subject, String body) {
        return new Words(subject, body, "", "");
    }

    private static Selection of(MemberId... members) {
        return new Selection("state=all&members="
                + Arrays.stream(members).map(one -> String.valueOf(one.value())).collect(Collectors.joining(".")));
    }

    private MemberId person(String name, boolean reachable) {
        var member = FileOf.person(context, name, "Lettre" + COUNT.incrementAndGet());
        jdbc.sql("delete from members.email where member = :id")
                .param("id", member.value())
                .update();
        if (reachable) {
            contacts.addEmail(member, address(member), "");
        }
        return member;
    }

    private static String address(MemberId member) {
        return "lettre" + member.value() + "@cabas.example";
    }

    private void bounce(MemberId member) {
        jdbc.sql("insert into mailings.bounce (address, at, source, author) values (:address, now(), 'HAND', 'x')")
                .param("address", address(member))
                .update();
    }

    private List<String> texts(MemberId member) {
        return new Mailbox(jdbc, address(member)).texts();
    }

    private List<String> states(MemberLetterId id) {
        return jdbc.sql("select state from mailings.recipient where letter = :id")
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
