package coop.cabas.members.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Managers reach the people of their groups, as far as the coop lets them, and nobody else. */
@ModuleTest(extraIncludes = {"access", "mail", "organisation"})
@Transactional
class ManagingTest {

    @Autowired
    Groups groups;

    @Autowired
    Powers powers;

    @Autowired
    CustomFields fields;

    @Autowired
    Profiles profiles;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private String mark;
    private MemberId manager;
    private MemberId inside;
    private MemberId below;
    private MemberId outside;
    private GroupId group;
    private GroupId child;
    private GroupId foreign;
    private RequestPostProcessor who;

    @BeforeEach
    void aTree() {
        mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        manager = FileOf.person(context, "Mona", "Animatrice" + mark);
        inside = FileOf.person(context, "Iris", "Dedans" + mark);
        below = FileOf.person(context, "Bérénice", "Dessous" + mark);
        outside = FileOf.person(context, "Oscar", "Dehors" + mark);
        var above = groups.add("Au-dessus " + mark, null);
        group = groups.add("Vrac " + mark, above);
        child = groups.add("Bocaux " + mark, group);
        foreign = groups.add("Frais " + mark, above);
        groups.seat(group, manager, false, true);
        groups.seat(group, inside, true, false);
        groups.seat(child, below, true, false);
        groups.seat(foreign, outside, true, false);
        var account = People.account(context);
        jdbc.sql("update members.member set account = :account where id = :id")
                .param("account", account.value())
                .param("id", manager.value())
                .update();
        who = People.as(account);
        powers.choose(null, EnumSet.allOf(Power.class));
    }

    @Test
    void seeTheirGroupAndThoseBelow() {
        assertThat(get("/me/groups"))
                .hasStatusOk()
                .bodyText()
                .contains("Vrac " + mark, "Bocaux " + mark)
                .doesNotContain("Frais " + mark, "Au-dessus " + mark);
        assertThat(get(path(group)))
                .hasStatusOk()
                .bodyText()
                .contains("Dedans" + mark, "Dessous" + mark)
                .doesNotContain("Dehors" + mark);
        assertThat(get(path(child))).bodyText().contains("Dessous" + mark).doesNotContain("Dedans" + mark);
        assertThat(get(path(group) + "?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Dessous" + mark)
                .doesNotContain("Dehors" + mark);
        assertThat(get("/me")).bodyText().contains(path(group));
        assertThat(get(person(group, inside))).hasStatusOk().bodyText().contains("Dedans" + mark);
        assertThat(get(person(group, below))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/profile", "/fields", "/photo", "/fields/1/1"})
    void nobodyOutsideIsReachedByAnotherNumber(String page) {
        for (var path : new String[] {
            person(group, outside),
            person(foreign, outside),
            person(child, inside),
            person(foreign, inside),
            person(group, new MemberId(999_999_999)),
            person(new GroupId(999_999_999), inside)
        }) {
            assertThat(get(path + page)).as(path + page).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void nothingOutsideIsWrittenByAnotherNumber() {
        var field = field(Level.MEMBER, Level.MEMBER);
        for (var path : new String[] {person(group, outside), person(foreign, outside), person(child, inside)}) {
            assertThat(post(path + "/profile", "kind", "PERSON", "version", "0", "profession", "volée"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(
                            path + "/fields",
                            "own-shown",
                            String.valueOf(field.value()),
                            "own-" + field.value(),
                            "volée"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(path + "/photo/removal")).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var path : new String[] {"/me/groups/" + foreign.value(), "/me/groups/999999999"}) {
            assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path + "?export=csv")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path + "/sheet.pdf")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path + "/letter")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(path + "/letter", "subject", "a", "text", "b")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(path + "/people", "known", "x", "lastName", "y")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(path + "/people/" + outside.value() + "/removal")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(profiles.of(outside).profile().profession()).isEmpty();
        assertThat(jdbc.sql("select count(*) from members.field_value where field = :field")
                        .param("field", field.value())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(groups.seats(foreign)).hasSize(1);
    }

    @Test
    void writeWhatTheFieldsAllowAndNotMore() {
        var open = field(Level.MEMBER, Level.MANAGER);
        var closed = field(Level.MEMBER, Level.STAFF);
        var hidden = field(Level.STAFF, Level.STAFF);
        assertThat(get(person(group, inside) + "/fields"))
                .hasStatusOk()
                .bodyText()
                .contains("Champ " + open.value(), "Champ " + closed.value())
                .doesNotContain("Champ " + hidden.value());

        assertThat(post(
                        person(group, inside) + "/fields",
                        "own-shown",
                        String.valueOf(open.value()),
                        "own-shown",
                        String.valueOf(closed.value()),
                        "own-shown",
                        String.valueOf(hidden.value()),
                        "own-" + open.value(),
                        "écrit",
                        "own-" + closed.value(),
                        "volé",
                        "own-" + hidden.value(),
                        "volé"))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("select value from members.field_value where member = :member")
                        .param("member", inside.value())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("écrit");
        assertThat(post(
                        person(group, inside) + "/profile",
                        "kind",
                        "PERSON",
                        "version",
                        String.valueOf(profiles.of(inside).version()),
                        "profession",
                        "Tourneuse",
                        "lastName",
                        "Volée",
                        "exempt",
                        "true"))
                .hasStatus3xxRedirection();
        var profile = profiles.of(inside).profile();
        assertThat(profile.profession()).isEqualTo("Tourneuse");
        assertThat(profile.lastName()).isEqualTo("Dedans" + mark);
        assertThat(profile.exempt()).isFalse();
    }

    @Test
    void eachPowerIsASwitch() {
        var doors = new String[][] {
            {"EDIT", person(group, inside) + "/profile"},
            {"EDIT", person(group, inside) + "/fields"},
            {"EXPORT", path(group) + "?export=csv"},
            {"PRINT", path(group) + "/sheet.pdf"},
            {"WRITE", path(group) + "/letter"},
            {"SEE", person(group, inside)}
        };
        for (var door : doors) {
            var power = Power.valueOf(door[0]);
            powers.choose(group, Set.of(power));
            assertThat(get(door[1])).as(door[1]).hasStatusOk();
            powers.choose(group, power == Power.SEE ? Set.of() : EnumSet.complementOf(EnumSet.of(power)));
            assertThat(get(door[1])).as(door[1]).hasStatus(HttpStatus.NOT_FOUND);
        }
        powers.choose(group, Set.of(Power.SEE));
        assertThat(get(path(group))).bodyText().doesNotContain("export=csv", "letter", "sheet.pdf", "lastName");
        assertThat(post(path(group) + "/people", "known", "x", "lastName", "y")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path(group) + "/people/" + inside.value() + "/removal")).hasStatus(HttpStatus.NOT_FOUND);
        powers.choose(group, Set.of());
        assertThat(get(path(group))).hasStatusOk().bodyText().doesNotContain("Dedans" + mark);
    }

    @Test
    void aGroupBelowKeepsItsOwnSwitchesSeenFromAbove() {
        powers.choose(child, Set.of());

        assertThat(get(path(group))).bodyText().contains("Dedans" + mark).doesNotContain("Dessous" + mark);
        assertThat(get(path(group) + "?export=csv")).bodyText().doesNotContain("Dessous" + mark);
        assertThat(get(person(group, below))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(person(child, below))).hasStatus(HttpStatus.NOT_FOUND);
        powers.follow(child);
        assertThat(get(person(group, below))).hasStatusOk();
    }

    @Test
    void theirOwnFileIsChangedAtTheirOwnPage() {
        groups.seat(group, manager, true, true);

        assertThat(get(person(group, manager))).hasStatusOk();
        assertThat(get(person(group, manager) + "/profile")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverLeftOrNoLongerManagesReachesNobody() {
        groups.seat(group, manager, true, false);
        assertThat(get(path(group))).hasStatus(HttpStatus.NOT_FOUND);
        groups.seat(group, manager, true, true);
        jdbc.sql("update members.member set left_on = :today, left_reason = 'x' where id = :id")
                .param("today", FileOf.TODAY)
                .param("id", manager.value())
                .update();
        assertThat(get(path(group))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri(path(group))
                        .with(People.who(context, "members.read", "members.manage"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void bringInWhomTheyKnowByNumberAndNameAndTakeThemOut() {
        email(outside, "oscar." + mark + "@example.org");
        assertThat(post(path(group) + "/people", "known", "oscar." + mark + "@example.org", "lastName", "Autre"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("known-error", "oscar." + mark);
        assertThat(post(path(group) + "/people", "known", "", "lastName", "Dehors" + mark))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(person(group, outside))).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post(
                        path(group) + "/people",
                        "known",
                        "OSCAR." + mark + "@example.org",
                        "lastName",
                        "dehors" + mark))
                .hasStatus3xxRedirection();

        assertThat(get(person(group, outside))).hasStatusOk();
        // Whoever manages it too goes on doing so.
        groups.seat(group, outside, true, true);
        assertThat(post(path(group) + "/people/" + outside.value() + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(groups.seats(group))
                .filteredOn(seat -> seat.member().equals(outside))
                .singleElement()
                .satisfies(seat -> {
                    assertThat(seat.manager()).isTrue();
                    assertThat(seat.belongs()).isFalse();
                });
        assertThat(post(path(group) + "/people/" + below.value() + "/removal")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLetterGoesOnceToEachAddressAndIsAnsweredToWhoWrote() {
        email(inside, "foyer." + mark + "@example.org");
        email(below, "foyer." + mark + "@example.org");
        assertThat(post(path(group) + "/letter", "subject", "Inventaire", "text", "Samedi."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        email(manager, "mona." + mark + "@example.org");
        assertThat(post(path(group) + "/letter", "subject", " ", "text", "Samedi."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("subject-error", "Samedi.");

        assertThat(post(path(group) + "/letter", "subject", "Inventaire", "text", "Samedi."))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("select recipient || ' ' || reply_to from mail.message where subject = 'Inventaire'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("foyer." + mark + "@example.org mona." + mark + "@example.org");
    }

    @Test
    void administratorsDecideForAllAndForAGroup() {
        var admin = People.who(context, "members.read", "members.manage", "members.settings");
        var staff = People.who(context, "members.read", "members.manage");
        assertThat(mvc.get().uri("/members/settings/managers").with(staff)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/members/settings/managers").with(admin)).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/members/settings/managers")
                        .with(csrf())
                        .with(admin)
                        .param("powers", "PRINT"))
                .hasStatus3xxRedirection();
        assertThat(powers.ofAll()).containsExactlyInAnyOrder(Power.SEE, Power.PRINT);
        var path = "/members/groups/" + group.value();
        assertThat(mvc.post()
                        .uri(path + "/powers")
                        .with(csrf())
                        .with(admin)
                        .param("own", "true")
                        .param("powers", "WRITE"))
                .hasStatus3xxRedirection();
        assertThat(powers.of(group)).contains(Set.of(Power.SEE, Power.WRITE));
        assertThat(mvc.get().uri(path).with(admin)).hasStatusOk().bodyText().contains("powers");
        assertThat(mvc.get().uri(path).with(staff)).hasStatusOk().bodyText().doesNotContain("powers");
        assertThat(mvc.post().uri(path + "/powers").with(csrf()).with(admin).param("own", "false"))
                .hasStatus3xxRedirection();
        assertThat(powers.of(group)).isEmpty();
        assertThat(mvc.get().uri("/members/groups/tree.pdf").with(staff).exchange())
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    private FieldId field(Level readers, Level writers) {
        var id = fields.add(
                FieldSubject.MEMBER,
                FieldKind.LINE,
                new CustomFields.Terms("Champ", "", false, 1, null, null, readers, writers, false, false));
        fields.change(
                id,
                new CustomFields.Terms(
                        "Champ " + id.value(), "", false, 1, null, null, readers, writers, false, false));
        return id;
    }

    private void email(MemberId member, String address) {
        jdbc.sql("""
                        insert into members.email (member, address, main, recorded) values (:member, :address, true, now())
                        """).param("member", member.value()).param("address", address).update();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(who);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String path(GroupId group) {
        return "/me/groups/" + group.value();
    }

    private static String person(GroupId group, MemberId member) {
        return path(group) + "/people/" + member.value();
    }
}
