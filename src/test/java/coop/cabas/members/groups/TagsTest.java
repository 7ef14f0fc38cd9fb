package coop.cabas.members.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberHistory;
import coop.cabas.members.MemberId;
import coop.cabas.members.groups.Tag.Colour;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Words put on members. */
@ModuleTest(extraIncludes = {"access", "mail"})
class TagsTest {

    @Autowired
    Tags tags;

    @Autowired
    MemberHistory history;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private String mark;
    private MemberId ana;

    @BeforeEach
    void somebody() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        ana = FileOf.person(context, "Ana", "Étiquetée");
    }

    @Test
    void areChosenTogetherAndTakenOff() {
        var bike = tags.add("vélo " + mark, Colour.GREEN);
        var bread = tags.add("pain " + mark, Colour.OCHRE);
        assertRefused(() -> tags.add("VÉLO " + mark, Colour.GREY), "members.tag.taken");
        assertRefused(() -> tags.change(bread, "Vélo " + mark, Colour.GREY, false), "members.tag.taken");
        assertRefused(() -> tags.add(" ", Colour.GREY), "members.tag.name");

        tags.put(ana, Set.of(bike, bread));
        assertThat(tags.of(ana)).containsExactlyInAnyOrder(bike, bread);
        tags.put(ana, Set.of(bread));
        assertThat(tags.of(ana)).containsExactly(bread);
        tags.remove(bread);
        assertThat(tags.of(ana)).isEmpty();
        assertThatThrownBy(() -> tags.find(bread)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEndedOneStaysWithWhoBearsItAndComesToNobodyElse() {
        var old = tags.add("fondatrice " + mark, Colour.RED);
        var bruno = FileOf.person(context, "Bruno", "Étiqueté");
        tags.put(ana, Set.of(old));
        tags.change(old, "fondateur·rice " + mark, Colour.RED, true);

        tags.put(ana, Set.of(old));
        tags.put(bruno, Set.of(old));

        assertThat(tags.of(ana)).containsExactly(old);
        assertThat(tags.of(bruno)).isEmpty();
    }

    @Test
    void mergedTheyAreOneForEverybodyAndForKeptSearches() {
        var one = tags.add("velo " + mark, Colour.GREEN);
        var other = tags.add("cycliste " + mark, Colour.BLUE);
        var bruno = FileOf.person(context, "Bruno", "Étiqueté");
        tags.put(ana, Set.of(one, other));
        tags.put(bruno, Set.of(one));

        tags.merge(one, other);

        assertThat(tags.of(ana)).containsExactly(other);
        assertThat(tags.of(bruno)).containsExactly(other);
        assertThat(tags.all()).extracting(Tag::id).contains(other).doesNotContain(one);
        assertThat(history.of(bruno, null)).extracting("part").contains("member_tag");
        assertThat(mvc.get()
                        .uri("/members")
                        .param("where", "all;all:members.tag~is~" + one)
                        .with(People.who(context, "members.read")))
                .hasStatusOk()
                .bodyText()
                .contains("/members/" + ana.value(), "/members/" + bruno.value());
        assertRefused(() -> tags.merge(other, one), "members.tag.merged");
        assertRefused(() -> tags.merge(other, other), "members.tag.merged");
        assertRefused(() -> tags.change(one, "velo", Colour.GREY, false), "members.tag.merged");
        var third = tags.add("roues " + mark, Colour.PURPLE);
        tags.merge(other, third);
        assertThat(tags.find(one).mergedInto()).isEqualTo(third);
        // The mark that Bruno got late goes to the one that stands for it.
        tags.put(bruno, Set.of(one));
        assertThat(tags.of(bruno)).containsExactly(third);
    }

    @Test
    void twoHundredWhoPutATagOnWhileItIsMergedLeaveNobodyWithTheOldOne() throws Exception {
        var one = tags.add("avant " + mark, Colour.GREY);
        var other = tags.add("après " + mark, Colour.GREY);
        var people = new ArrayList<MemberId>();
        for (var i = 0; i < 200; i++) {
            people.add(FileOf.person(context, "Course", "Étiquette" + i));
        }
        var ready = new CountDownLatch(100);
        List<Callable<Void>> jobs = new ArrayList<>();
        for (var person : people) {
            jobs.add(() -> {
                tags.put(person, Set.of(one));
                ready.countDown();
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            var merging = pool.submit(() -> {
                ready.await();
                tags.merge(one, other);
                return null;
            });
            for (var job : pool.invokeAll(jobs)) {
                job.get();
            }
            merging.get();
        }
        assertThat(people).allSatisfy(person -> assertThat(tags.of(person)).containsExactly(other));
    }

    @Test
    void pagesAreForWhoeverMay() {
        var tag = tags.add("vrac " + mark, Colour.BLUE);
        var other = tags.add("frais " + mark, Colour.RED);
        var path = "/members/tags/" + tag;
        var reader = People.who(context, "members.read");
        var staff = People.who(context, "members.read", "members.manage");
        var admin = People.who(context, "members.read", "members.manage", "members.settings");

        assertThat(mvc.get().uri("/members/tags").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("vrac " + mark, "sticker-blue")
                .doesNotContain(path);
        assertThat(mvc.post().uri("/members/tags").with(csrf()).with(reader).param("name", "non"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/members/tags").with(csrf()).with(staff).param("name", "VRAC " + mark))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("VRAC " + mark, "name-error");
        assertThat(mvc.get().uri(path).with(staff)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(path).with(admin)).hasStatusOk();
        assertThat(mvc.post()
                        .uri(path)
                        .with(csrf())
                        .with(admin)
                        .param("name", "frais " + mark)
                        .param("colour", "RED"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/members/tags/of/" + ana.value())
                        .with(csrf())
                        .with(staff)
                        .param("chosen", String.valueOf(tag)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/members/tags/of/" + ana.value()).with(staff)).hasStatusOk();
        assertThat(mvc.get().uri("/members/" + ana.value()).with(staff))
                .bodyText()
                .contains("sticker-blue");
        assertThat(mvc.post().uri(path + "/merge").with(csrf()).with(admin).param("into", String.valueOf(other)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/members/tags/999999999").with(admin)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/members/tags")).hasStatus3xxRedirection();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
