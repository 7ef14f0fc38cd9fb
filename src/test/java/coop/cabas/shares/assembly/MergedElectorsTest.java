package coop.cabas.shares.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.MergeId;
import coop.cabas.members.twins.Merges;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Somebody who stood twice on the list of an assembly has one vote once their files are one. */
@ModuleTest(extraIncludes = {"access", "mail"})
class MergedElectorsTest {

    @Autowired
    Assemblies assemblies;

    @Autowired
    Electorate electorate;

    @Autowired
    Desk desk;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    MemberId kept;
    MemberId gone;
    AssemblyId assembly;

    @BeforeEach
    void standTwiceOnTheList() {
        kept = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
        gone = FileOf.person(context, "Anna", "Fereira", MembershipKind.COOPERATIVE);
        assembly = assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "AG", FileOf.TODAY, LocalTime.of(18, 30), "Salle des fêtes", FileOf.TODAY));
        electorate.drawUp(assemblies.find(assembly));
    }

    @Test
    void oneVoteIsLeftAndTheArrivalStays() {
        desk.arrive(assembly, gone);

        var merge = merge();

        assertThat(voters()).contains(kept).doesNotContain(gone);
        assertThat(desk.all(assembly))
                .filteredOn(voter -> voter.member().equals(kept))
                .allMatch(Desk.Voter::present);

        merges.undo(merge, "deux personnes");

        assertThat(voters()).contains(kept, gone);
        assertThat(desk.all(assembly))
                .filteredOn(Desk.Voter::present)
                .extracting(Desk.Voter::member)
                .containsExactly(gone);
    }

    @Test
    void theListOfAClosedAssemblyStaysAsItWasThatEvening() {
        var merge = merge();
        assemblies.close(assembly);

        merges.undo(merge, "deux personnes");

        assertThat(voters()).contains(kept).doesNotContain(gone);
    }

    @Test
    void whatClosedBeforeTheMergeIsLeftAlone() {
        assemblies.close(assembly);

        merge();

        assertThat(voters()).contains(kept, gone);
    }

    @Test
    void aProxyIsTakenBackFirst() {
        var carrier = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var later = assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "AG d’hiver", FileOf.TODAY, LocalTime.NOON, "Au local", FileOf.TODAY));
        electorate.drawUp(assemblies.find(later));
        desk.give(later, gone, carrier);

        assertThatThrownBy(this::merge).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo("shares.merge.proxy");
            assertThat(refused.reason().args()).containsExactly("AG d’hiver");
        });

        desk.takeBack(later, gone);
        merge();
        assertThat(voters()).doesNotContain(gone);
    }

    @Test
    void noProxyIsLostToAMergeThatHappensMeanwhile() throws Exception {
        var carriers = new ArrayList<MemberId>();
        for (var i = 0; i < 20; i++) {
            carriers.add(FileOf.person(context, "Porteur" + i, "Lemoine", MembershipKind.COOPERATIVE));
        }
        var later = assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "AG disputée", FileOf.TODAY, LocalTime.NOON, "Au local", FileOf.TODAY));
        electorate.drawUp(assemblies.find(later));
        var acts = new ArrayList<Callable<Boolean>>();
        carriers.forEach(carrier -> acts.add(() -> done(() -> desk.give(later, gone, carrier))));
        for (var i = 0; i < 20; i++) {
            acts.add(10 + i, () -> done(this::merge));
        }

        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var act : threads.invokeAll(acts)) {
                act.get();
            }
        }

        var given = jdbc.sql("select count(*) from shares.proxy where assembly = :id and giver = :gone")
                .param("id", later.value())
                .param("gone", gone.value())
                .query((row, n) -> row.getLong(1))
                .single();
        var stands = desk.all(later).stream()
                .map(Desk.Voter::member)
                .filter(gone::equals)
                .count();
        assertThat(given).isEqualTo(stands);
    }

    private MergeId merge() {
        return merges.merge(
                new Merges.Wanted(kept, gone, version(kept), version(gone), Set.of(), Set.of(), "même personne"));
    }

    private int version(MemberId member) {
        return jdbc.sql("select version from members.member where id = :id")
                .param("id", member.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private List<MemberId> voters() {
        return desk.all(assembly).stream().map(Desk.Voter::member).toList();
    }

    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
