package coop.cabas.members.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberHistory;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Groups in a tree. */
@ModuleTest(extraIncludes = {"access", "mail"})
class GroupsTest {

    @Autowired
    Groups groups;

    @Autowired
    MemberHistory history;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void aGroupNeverStandsBelowItselfHoweverManyMoveAtOnce() throws Exception {
        var chain = new ArrayList<GroupId>();
        for (var i = 0; i < 20; i++) {
            chain.add(groups.add("Groupe " + i, null));
        }
        List<Callable<Boolean>> moves = new ArrayList<>();
        for (var i = 0; i < 200; i++) {
            var child = chain.get(i % 20);
            var parent = chain.get((i * 7 + 1 + i / 20) % 20);
            moves.add(() -> {
                try {
                    groups.change(child, "Déplacé", parent);
                    return true;
                } catch (Refused circle) {
                    return false;
                }
            });
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var move : pool.invokeAll(moves)) {
                move.get();
            }
        }
        // The tree is walked from the top: whoever stood in a circle would not be in it.
        assertThat(groups.tree()).extracting(Groups.Group::id).containsAll(chain);
    }

    @Test
    void peopleComeManageAndGoAndTheirHistoryKeepsIt() {
        var ana = FileOf.person(context, "Ana", "Groupée");
        var id = groups.add("Accueil", null);
        groups.seat(id, ana, true, false);
        groups.seat(id, ana, true, true);

        assertThat(groups.seats(id))
                .singleElement()
                .satisfies(seat -> assertThat(seat.manager()).isTrue());
        assertThat(groups.find(id).people()).isEqualTo(1);
        assertRefused(() -> groups.seat(id, ana, false, false), "members.group.something");
        assertRefused(() -> groups.remove(id), "members.group.used");
        groups.unseat(id, ana);
        groups.remove(id);
        assertThat(history.of(ana, null)).extracting("part").contains("group_member");
    }

    @Test
    void pagesAreForWhoeverMay() {
        var ana = FileOf.person(context, "Anastasie", "Trouvable");
        var id = groups.add("Vrac", null);
        var path = "/members/groups/" + id.value();
        var staff = People.who(context, "members.read", "members.manage");
        var reader = People.who(context, "members.read");

        assertThat(mvc.get().uri("/members/groups").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Vrac")
                .doesNotContain("Nouveau groupe");
        assertThat(mvc.post().uri("/members/groups").with(csrf()).with(reader).param("name", "Non"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/members/groups").with(csrf()).with(staff).param("name", " "))
                .hasStatus(422);
        assertThat(mvc.get().uri(path + "?q=anastas").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Anastasie Trouvable");
        assertThat(mvc.post()
                        .uri(path + "/people")
                        .with(csrf())
                        .with(staff)
                        .param("member", String.valueOf(ana.value()))
                        .param("belongs", "true"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/members/" + ana.value()).with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Fait partie de", "Vrac");
        assertThat(mvc.get().uri("/members/groups/999999999").with(staff)).hasStatus(404);
        assertThat(mvc.get().uri("/members/groups")).hasStatus3xxRedirection();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
