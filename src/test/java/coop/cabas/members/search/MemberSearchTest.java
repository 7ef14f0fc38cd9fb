package coop.cabas.members.search;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.Contacts;
import coop.cabas.members.Departures;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The list of members finds people as they are asked for at the door: half a name, a number, an address, with a slip. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class MemberSearchTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Contacts contacts;

    @Autowired
    Selections selections;

    private MemberId helene;

    @BeforeEach
    void somebody() {
        helene = FileOf.person(context, "Hélène", "Le Goffic", MembershipKind.COOPERATIVE);
        contacts.addEmail(helene, "h.legoffic@exemple.org", "");
        contacts.addPhone(helene, "06 39 98 12 34", "");
        FileOf.person(context, "Marie", "Goffard", MembershipKind.FRIEND);
    }

    @ParameterizedTest
    @CsvSource({"helene", "GOFFIC", "goffic helene", "'  le   goffic '", "h.legoffic@", "0639981234", "06 39 98"})
    void findsSomebodyByAnyOfTheirWords(String search) {
        assertThat(found(search)).bodyText().contains("Hélène Le Goffic").doesNotContain("Marie Goffard");
    }

    @Test
    void findsNamesThatSoundAlikeAndSaysSo() {
        assertThat(found("gofic")).bodyText().contains("Hélène Le Goffic", "Voici qui y ressemble");
    }

    @ParameterizedTest
    @CsvSource({"100%", "_elene", "' or 1=1 --'", "'helene\\'", "é'"})
    void takesOddSignsAtTheirWord(String search) {
        assertThat(found(search)).hasStatusOk().bodyText().doesNotContain("Marie Goffard");
    }

    @Test
    void followsChangesOfWhatIsLookedFor() {
        contacts.remove(
                helene,
                Contacts.Kind.EMAIL,
                contacts.of(helene).emails().getFirst().id());

        assertThat(found("h.legoffic@exemple")).bodyText().doesNotContain("/members/" + helene.value() + "\"");
    }

    @Test
    void narrowsToAMembershipAndASituation() {
        assertThat(list("membership=FRIEND"))
                .bodyText()
                .contains("Marie Goffard")
                .doesNotContain("Hélène Le Goffic");
        context.getBean(Departures.class).leave(helene, FileOf.TODAY, "");
        assertThat(list("q=goffic")).bodyText().doesNotContain("Hélène Le Goffic</a>");
        assertThat(list("q=goffic&state=left")).bodyText().contains("Hélène Le Goffic");
    }

    @Test
    void selectsExactlyWhatTheListShows() {
        assertThat(selections.members(new Selection("q=le+goffic&membership=COOPERATIVE")))
                .containsExactly(helene);
        assertThat(selections.members(new Selection("q=le+goffic&membership=FRIEND")))
                .isEmpty();
        assertThat(selections.members(Selection.ALL)).contains(helene);
    }

    @Test
    void exportsNamesThatLookLikeFormulasAsText() {
        FileOf.person(context, "=HYPERLINK(1)", "Tricheur");

        assertThat(list("q=tricheur&export=csv"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(";=HYPERLINK", "\n=HYPERLINK");
    }

    @Test
    void isClosedToThoseWhoMayNotRead() {
        assertThat(mvc.get().uri("/members").with(People.who(context))).hasStatus(403);
        assertThat(mvc.get().uri("/members")).hasStatus3xxRedirection();
    }

    private MvcTestResult found(String search) {
        return list("q=" + URLEncoder.encode(search, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private MvcTestResult list(String query) {
        return mvc.get()
                .uri(java.net.URI.create("/members?" + query))
                .with(People.who(context, "members.read"))
                .exchange();
    }
}
