package coop.cabas.members.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.access.AccountId;
import coop.cabas.members.Contacts;
import coop.cabas.members.MemberHistory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.members.MergeId;
import coop.cabas.members.Profiles;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Set;

/** Two files become one and two again; nothing is lost on either way. */
@CabasTest
class MergesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merges merges;

    @Autowired
    Profiles profiles;

    @Autowired
    Contacts contacts;

    @Autowired
    Memberships memberships;

    @Autowired
    MemberHistory history;

    @Autowired
    SignIns signIns;

    @Autowired
    Selections selections;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private TwoFiles files;

    @BeforeEach
    void two() {
        files = new TwoFiles(jdbc);
    }

    private MergeId merge(String... fromGone) {
        return merges.merge(new Merges.Wanted(
                files.one,
                files.other,
                files.version(files.one),
                files.version(files.other),
                Set.of(fromGone),
                Set.of(),
                "même personne"));
    }

    @Test
    void keepWhatEachKnewAndNothingTwice() {
        merge();

        var profile = profiles.of(files.one).profile();
        assertThat(profile.firstName()).isEqualTo("Ana");
        assertThat(profile.number()).isEqualTo("A-" + files.mark);
        assertThat(profile.staffNote()).contains("Ana").contains("Ana-Maria");
        var all = contacts.of(files.one);
        assertThat(all.emails())
                .extracting(Contacts.EmailAddress::address)
                .containsExactly("ana." + files.mark + "@exemple.org", "ana.perso." + files.mark + "@exemple.org");
        assertThat(all.phones()).extracting(Contacts.Phone::number).containsExactly("06 39 98 10 01", "01 99 00 10 01");
        assertThat(all.addresses()).hasSize(1).allMatch(Contacts.Postal::main);
        assertThat(all.socials()).hasSize(1);
        assertThat(profiles.of(files.other).mergedInto()).isEqualTo(files.one);
        assertThat(contacts.of(files.other).emails()).isEmpty();
        assertThat(count("fees.fee where member")).isEqualTo(1);
        assertThat(count("fees.payment where payer")).isEqualTo(1);
        assertThat(count("members.field_value where member")).isEqualTo(4);
        assertThat(jdbc.sql("select bool_and(manager) from members.group_member where member = " + files.one.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void uniteMembershipsThatOverlap() {
        merge();

        assertThat(memberships.of(files.one))
                .extracting(Memberships.Membership::kind, Memberships.Membership::since, Memberships.Membership::ended)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MembershipKind.COOPERATIVE, day("2019-05-01"), null),
                        org.assertj.core.groups.Tuple.tuple(
                                MembershipKind.ASSOCIATION, day("2014-01-01"), day("2016-01-01")),
                        org.assertj.core.groups.Tuple.tuple(
                                MembershipKind.ASSOCIATION, day("2018-01-01"), day("2018-06-01")),
                        org.assertj.core.groups.Tuple.tuple(
                                MembershipKind.FRIEND, day("2010-01-01"), day("2011-01-01")));
        assertThat(history.of(files.one, null)).anyMatch(change -> change.part().equals("membership"));
    }

    @Test
    void takeBackAConsentThatWasTakenBackInOneOfThem() {
        merge();

        assertThat(jdbc.sql("select purpose from members.consent where member = :id and withdrawn is null")
                        .param("id", files.one.value())
                        .query(String.class)
                        .list())
                .containsExactly("newsletter");
    }

    @Test
    void takeWhatIsChosenFromTheFileThatGoes() {
        merge("first_name", "number", "email", "household");

        var profile = profiles.of(files.one).profile();
        assertThat(profile.firstName()).isEqualTo("Ana-Maria");
        assertThat(profile.number()).isEqualTo("B-" + files.mark);
        assertThat(contacts.of(files.one).emails().getFirst().address())
                .isEqualTo("ana.perso." + files.mark + "@exemple.org");
        assertThat(jdbc.sql("""
                        select h.name from members.household h join members.household_member hm on hm.household = h.id where hm.member = :id
                        """)
                        .param("id", files.one.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Les B");
        // the other number is found, and never given again
        assertThat(selections.members(new Selection("q=A-" + files.mark))).containsExactly(files.one);
    }

    @Test
    void areAsTheyWereAfterTheUndo() {
        var before = files.dump();
        var id = merge("first_name", "number", "email", "household");
        assertThat(files.dump()).isNotEqualTo(before);

        assertThat(merges.undo(id, "c’étaient deux cousines")).isEmpty();

        assertThat(files.dump()).isEqualTo(before);
        assertThatThrownBy(() -> merges.undo(id, "encore")).isInstanceOf(Refused.class);
        assertThat(merge()).isNotEqualTo(id);
    }

    @Test
    void areAsTheyWereTheOtherWayRoundToo() {
        var before = files.dump();
        var id = merges.merge(new Merges.Wanted(
                files.other, files.one, files.version(files.other), files.version(files.one), Set.of(), Set.of(), ""));
        merges.undo(id, "erreur");
        assertThat(files.dump()).isEqualTo(before);
    }

    @Test
    void keepWhatWasChangedSince() {
        var id = merge("first_name");
        contacts.addPhone(files.one, "06 39 98 10 99", "");
        jdbc.sql("update members.member set first_name = 'Anita' where id = :id")
                .param("id", files.one.value())
                .update();

        assertThat(merges.undo(id, "erreur")).containsExactly("members.member.first_name");

        assertThat(profiles.of(files.one).profile().firstName()).isEqualTo("Anita");
        assertThat(profiles.of(files.other).profile().firstName()).isEqualTo("Ana-Maria");
        assertThat(contacts.of(files.one).phones())
                .extracting(Contacts.Phone::number)
                .contains("06 39 98 10 99");
        assertThat(contacts.of(files.other).phones()).hasSize(2);
    }

    @Test
    void stayOneWhenTheNumberIsSomebodyElses() {
        var id = merge("number");
        jdbc.sql("update members.member set number = null where id = :id")
                .param("id", files.one.value())
                .update();
        jdbc.sql("""
                        insert into members.member (first_name, last_name, number, registered, created, changed)
                        values ('Zoé', 'Autre', :number, '2026-01-01', now(), now())
                        """).param("number", "b-" + files.mark).update();
        var before = files.dump();

        refuses("twins.undo.lost", () -> merges.undo(id, "erreur"));
        assertThat(files.dump()).isEqualTo(before);
    }

    @Test
    void stayOneWhenAMembershipWasChangedSince() {
        var id = merge();
        var open = memberships.of(files.one).getFirst();
        memberships.end(files.one, open.id(), day("2026-01-01"), "partie");

        refuses("twins.undo.changed", () -> merges.undo(id, "erreur"));
    }

    @Test
    void areUndoneInTheReverseOrder() {
        var third = new TwoFiles(jdbc).one;
        var before = files.dump();
        var first = merge();
        var second = merges.merge(new Merges.Wanted(
                third, files.one, files.version(third), files.version(files.one), Set.of(), Set.of(), ""));
        // whoever asks for the first of all follows one link
        assertThat(profiles.of(files.other).mergedInto()).isEqualTo(third);

        refuses("twins.undo.further", () -> merges.undo(first, "erreur"));
        merges.undo(second, "erreur");
        merges.undo(first, "erreur");
        assertThat(files.dump()).isEqualTo(before);
    }

    @Test
    void askWhichAccountStays() {
        var theirs = People.account(context);
        var others = People.account(context);
        signIns.tie(files.one, theirs);
        signIns.tie(files.other, others);
        var before = files.dump();

        var id = merge("account");
        assertThat(account(files.one)).isEqualTo(others);
        merges.undo(id, "erreur");
        assertThat(files.dump()).isEqualTo(before);
        merge();
        assertThat(account(files.one)).isEqualTo(theirs);
    }

    @Test
    void refuseWhatWasReadTooLongAgo() {
        var stale = new Merges.Wanted(files.one, files.other, 0, files.version(files.other), Set.of(), Set.of(), "");
        refuses("members.changedMeanwhile", () -> merges.merge(stale));
    }

    @Test
    void forgetWhatTheyWereWhenSomebodyIsMadeAnonymous() {
        var id = merge();
        jdbc.sql("update members.member set left_on = current_date, anonymised = now() where id = :id")
                .param("id", files.one.value())
                .update();
        assertThat(jdbc.sql("select count(*) from members.merge_step where merge = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        refuses("twins.merge.anonymous", () -> merges.undo(id, "erreur"));
    }

    @Test
    void tellTheFileAsItWasBefore() {
        var written = jdbc.sql("select current_date + 1").query(LocalDate.class).single();
        clock.set(written.plusYears(1) + "T10:00");
        merge();
        assertThat(history.asOf(files.one, written).get("email"))
                .extracting(email -> email.get("address"))
                .containsExactly("ana." + files.mark + "@exemple.org");
        assertThat(history.asOf(files.one, written.plusYears(2)).get("email")).hasSize(2);
    }

    private static void refuses(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(why));
    }

    private AccountId account(MemberId member) {
        return new AccountId(jdbc.sql("select account from members.member where id = :id")
                .param("id", member.value())
                .query(Long.class)
                .single());
    }

    private int count(String where) {
        return jdbc.sql("select count(*) from " + where + " = " + files.one.value())
                .query(Integer.class)
                .single();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
