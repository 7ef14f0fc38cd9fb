package coop.cabas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.access.Accounts;
import coop.cabas.database.DemonstrationSetting;
import coop.cabas.database.StartRefused;
import coop.cabas.demo.circle.CircleStory;
import coop.cabas.demo.people.MemberStory;
import coop.cabas.imports.Imports;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.OnStage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;

@CabasTest
@Transactional
class DemonstrationCoopTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final LocalDate LAST = LocalDate.parse("2025-04-10");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TillFilesHandedIn till;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsEveryDayThroughTheDoorOfImports() {
        var didier = OnStage.account(context, Cast.DIDIER);
        stories.begin(new Story(FIRST, LAST, null));
        till.tell(stories.begun().orElseThrow());
        assertThat(stories.begun())
                .hasValueSatisfying(story -> assertThat(story.isTold()).isTrue());
        assertThat(batches()).isEqualTo(2);
        assertThat(jdbc.sql("select distinct author_id from imports.batch where status = 'APPLIED' and author = :name")
                        .param("name", Cast.DIDIER.fullName())
                        .query(Long.class)
                        .list())
                .containsExactly(didier.value());
        assertThat(jdbc.sql(
                                "select count(*) from sales.day_balance where day between :first and :last and state = 'EQUAL'")
                        .param("first", FIRST)
                        .param("last", LAST)
                        .query(Integer.class)
                        .single())
                .isBetween(24, 30);
    }

    @Test
    void takesTheStoryUpWhereItStopped() {
        OnStage.account(context, Cast.DIDIER);
        stories.begin(new Story(FIRST, LAST, null));
        stories.toldUntil(LocalDate.parse("2025-03-31"));
        till.tell(stories.begun().orElseThrow());
        assertThat(batches()).isEqualTo(1);
        assertThat(jdbc.sql("select min(day) from sales.day_balance where day between :first and :last")
                        .param("first", FIRST)
                        .param("last", LAST)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2025-04-02");
    }

    @Test
    void leavesACabasAloneThatSomebodyUses() {
        OnStage.account(context, Cast.ANA);
        var coop = demonstration(true);
        coop.run(new DefaultApplicationArguments());
        assertThat(stories.begun()).isEmpty();
        assertThat(coop.lines()).isEmpty();
    }

    @Test
    void leavesDataAloneThatSomebodyImportedBeforeAnybodyHadAnAccount() {
        jdbc.sql("update members.member set account = null").update();
        jdbc.sql("delete from access.account").update();
        jdbc.sql("""
                        insert into imports.batch (source, status, author, staged_at, applied_at, applied_by)
                        values ('caisse', 'APPLIED', 'cabas import', now(), now(), 'cabas import')""").update();
        demonstration(true).run(new DefaultApplicationArguments());
        assertThat(stories.begun()).isEmpty();
    }

    @Test
    void isNeverServedAsRealData() {
        stories.begin(new Story(FIRST, LAST, LAST));
        demonstration(true).afterSingletonsInstantiated();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> demonstration(false).afterSingletonsInstantiated())
                .withMessageContainingAll("CABAS_HOME", "inventées", "invented");
    }

    @Test
    void tellsItsAccountsOnlyWhileItIsOn() {
        stories.begin(new Story(FIRST, LAST, LAST));
        assertThat(demonstration(true).lines()).hasSize(5);
        assertThat(demonstration(false).lines()).isEmpty();
    }

    @Test
    void endsItsStoryYesterdayMoreThanAYearAfterItBegan() {
        var story = Story.endingBefore(LocalDate.parse("2026-11-23"));
        assertThat(story.start()).isEqualTo("2025-10-01");
        assertThat(story.end()).isEqualTo("2026-11-22");
    }

    private DemonstrationCoop demonstration(boolean on) {
        return new DemonstrationCoop(
                new DemonstrationSetting(on),
                stories,
                context.getBean(Accounts.class),
                context.getBean(Imports.class),
                context.getBean(CastAccounts.class),
                till,
                context.getBean(ShopStory.class),
                context.getBean(CircleStory.class),
                context.getBean(MemberStory.class),
                context.getBean(TransactionTemplate.class),
                context.getBean(Clock.class));
    }

    private int batches() {
        return jdbc.sql("select count(*)::int from imports.batch where author = :name")
                .param("name", Cast.DIDIER.fullName())
                .query(Integer.class)
                .single();
    }
}
