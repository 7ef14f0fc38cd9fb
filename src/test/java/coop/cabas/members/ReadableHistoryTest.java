package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** The past is told in words, and to nobody more than the present. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class ReadableHistoryTest {

    @Autowired
    ReadableHistory history;

    @Autowired
    Contacts contacts;

    @Autowired
    Statuses statuses;

    @Autowired
    Households households;

    @Autowired
    FieldRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void namesWhatTheDatabaseKeepsAsANumber() {
        var id = FileOf.person(context, "Ana", "Ferreira");
        var treasurer = statuses.add("Trésorière de l’essai", 10);
        jdbc.sql("update members.member set status = :status, version = version + 1 where id = :id")
                .param("status", treasurer.value())
                .param("id", id.value())
                .update();
        var household = households.found(id, Households.Role.HEAD);
        households.rename(household, "Les Ferreira");

        assertThat(page(id, "/history")).bodyText().contains("<ins>Trésorière de l’essai", "<ins>Les Ferreira");
        assertThat(page(id, "/history?on=2026-11-23")).bodyText().contains("Trésorière de l’essai", "Les Ferreira");
    }

    @Test
    void doesNotTellThroughThePastWhatIsClosedToday() {
        var id = FileOf.person(context, "Bruno", "Lemoine");
        contacts.addEmail(id, "bruno.secret@exemple.org", "");
        rights.choose(new FieldRights.Rule(CoreField.EMAILS, Level.ADMIN, Level.ADMIN, false, 17));
        rights.choose(new FieldRights.Rule(CoreField.LAST_NAME, Level.ADMIN, Level.ADMIN, false, 2));

        for (var page : List.of("/history", "/history?on=2026-11-23")) {
            var path = "/members/" + id.value() + page;
            assertThat(mvc.get().uri(path).with(People.who(context, "members.read", "members.manage")))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("bruno.secret", "<ins>Lemoine", ">Lemoine</dd>");
            assertThat(mvc.get()
                            .uri(path)
                            .with(People.who(context, "members.read", "members.manage", "members.settings")))
                    .bodyText()
                    .contains("bruno.secret");
        }
    }

    @Test
    void tellsOfWhichFieldAValueIsAndToWhomItIsOpen() {
        var id = FileOf.person(context, "Chloé", "Marchand");
        value(id, field("Allergies", "ADMIN"), "arachide");
        var open = value(id, field("Taille de tablier", "STAFF"), "M");
        jdbc.sql("update members.field_value set value = 'L' where id = :id")
                .param("id", open)
                .update();

        assertThat(mvc.get()
                        .uri("/members/" + id.value() + "/history")
                        .with(People.who(context, "members.read", "members.manage")))
                .bodyText()
                .contains("Taille de tablier", "<del>M</del>", "<ins>L</ins>")
                .doesNotContain("Allergies", "arachide");
    }

    @Test
    void reachesThePagesOfOlderChangesEvenWhenMuchIsHidden() {
        var id = FileOf.person(context, "Didier", "Roux");
        rights.choose(new FieldRights.Rule(CoreField.PHONES, Level.NOBODY, Level.NOBODY, false, 18));
        for (int i = 10; i < 70; i++) {
            contacts.addPhone(id, "06 39 98 00 " + i, "");
        }
        var latest = history.of(id, null);
        assertThat(latest.changes()).isEmpty();
        assertThat(latest.older()).isNotNull();
        assertThat(history.of(id, latest.older()).changes()).isNotEmpty();
    }

    @Test
    void showsThatTheMainAddressChanged() {
        var id = FileOf.person(context, "Ève", "Caron");
        contacts.addEmail(id, "eve@exemple.org", "");
        var second = contacts.addEmail(id, "eve.caron@exemple.org", "");
        contacts.makeMain(id, Contacts.Kind.EMAIL, second);

        assertThat(page(id, "/history")).bodyText().contains("Principal", "<del>non</del> <ins>oui</ins>");
    }

    private MvcTestResult page(MemberId id, String page) {
        return mvc.get()
                .uri("/members/" + id.value() + page)
                .with(People.who(context, "members.read", "members.manage"))
                .exchange();
    }

    private long field(String name, String readers) {
        return jdbc.sql(
                        "insert into members.field (subject, kind, name, readers) values ('MEMBER', 'LINE', :name, :readers) returning id")
                .param("name", name)
                .param("readers", readers)
                .query(Long.class)
                .single();
    }

    private long value(MemberId id, long field, String value) {
        return jdbc.sql("""
                        insert into members.field_value (field, member, value, recorded) values (:field, :member, :value, now())
                        returning id
                        """)
                .param("field", field)
                .param("member", id.value())
                .param("value", value)
                .query(Long.class)
                .single();
    }
}
