package coop.cabas.members.api;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class MemberApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Contacts contacts;

    @Autowired
    FieldRights rights;

    @Autowired
    ApplicationContext context;

    private MemberId ana = new MemberId(0);

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
        contacts.addEmail(ana, "ana@exemple.org", "maison");
    }

    @Test
    void answersWhoTheyAreAndWhatTheyMayDoToday() {
        assertThat(mvc.get().uri(path()).with(People.who(context, "members.read")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"id\":%d,\"kind\":\"PERSON\"".formatted(ana.value()),
                        "\"name\":\"Ana Ferreira\"",
                        "\"shop\":{\"may\":true,\"reasons\":[\"Est coopérateur·rice.\"]",
                        "\"memberships\":[{\"kind\":\"COOPERATIVE\",\"since\":\"2026-01-05\",\"ended\":null}]",
                        "\"emails\":[{\"value\":\"ana@exemple.org\",\"label\":\"maison\",\"main\":true}]",
                        "\"household\":[]");
    }

    @Test
    void keepsBackTheFieldsThatAreClosedToTheOwnerOfTheToken() {
        rights.choose(new FieldRights.Rule(CoreField.EMAILS, Level.ADMIN, Level.ADMIN, false, 17));
        rights.choose(new FieldRights.Rule(CoreField.NUMBER, Level.ADMIN, Level.ADMIN, false, 0));

        assertThat(mvc.get().uri(path()).with(People.who(context, "members.read")))
                .hasStatusOk()
                .bodyText()
                .contains("\"emails\":[]", "\"number\":null");
        assertThat(mvc.get().uri(path()).with(People.who(context, "members.read", "members.settings")))
                .bodyText()
                .contains("ana@exemple.org");
    }

    @Test
    void isForWhoeverReadsTheFile() {
        assertThat(mvc.get().uri(path()).exchange()).hasStatus(401);
        assertThat(mvc.get().uri(path()).with(People.who(context)).exchange()).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/members/999999999").with(People.who(context, "members.read")))
                .hasStatus(404);
    }

    private String path() {
        return "/api/v1/members/" + ana.value();
    }
}
